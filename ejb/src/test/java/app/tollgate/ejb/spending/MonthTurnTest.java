package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.campaign.CampaignControl;
import app.tollgate.ejb.campaign.TestCampaigns;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonthTurnTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestServer server = TestServer.get();
    private final MonthTurn turn = server.get(MonthTurn.class);
    private final Caller caller = TestTenants.newTenant();
    private final UUID campaign = TestCampaigns.running(caller, "Autumn");
    private Duration moved = Duration.ZERO;

    @AfterEach
    void restoreClock() {
        server.get(Clocks.class).move(moved.negated());
    }

    @Test
    void aNewMonthResumesOnceWhatTheCapPaused() {
        Instant end = turn.look(caller);
        reachTheCap(true);
        move(Duration.between(now(), end).minus(SECOND));
        turn.look(caller);
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
        move(SECOND.multipliedBy(2));
        turn.look(caller);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aTenantThatWasNeverLookedAtInItsFirstMonthHasItsTurnToo() {
        reachTheCap(true);
        move(Duration.ofDays(32));
        turn.look(caller);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void whereItWasNotChosenCampaignsWaitToBeResumedByHand() {
        turn.look(caller);
        reachTheCap(false);
        move(Duration.ofDays(32));
        turn.look(caller);
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
        server.get(CampaignControl.class).resume(caller, campaign);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void usageDatedAheadThatComesUpToTheCapStopsCampaignsWhenItsMonthBegins() {
        Instant end = turn.look(caller);
        cap(true);
        move(Duration.between(now(), end).minus(SECOND));
        call(end, UsageLinks.NONE);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
        move(SECOND.multipliedBy(2));
        turn.look(caller);
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void usageDatedAheadThatComesUpToACampaignsOwnCapStopsThatOneWhenItsMonthBegins() {
        UUID capped = TestCampaigns.draft(caller, "Winter", Money.parse("0.12")).id();
        server.get(CampaignControl.class).start(caller, capped);
        Instant end = turn.look(caller);
        move(Duration.between(now(), end).minus(SECOND));
        call(end, new UsageLinks(capped, null, null, null));
        assertThat(status(capped)).isEqualTo(CampaignStatus.RUNNING);
        move(SECOND.multipliedBy(2));
        turn.look(caller);
        assertThat(status(capped)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    private void reachTheCap(boolean resumes) {
        cap(resumes);
        call(now(), UsageLinks.NONE);
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
    }

    private void cap(boolean resumes) {
        TestPreferences.change(caller, now -> resuming(TestPreferences.withCap(now, "0.12"), resumes));
    }

    private void call(Instant at, UsageLinks links) {
        server.get(UsageIntake.class).record(caller, TestUsage.batch(TestUsage.call("call", at, 60, links)));
    }

    private static BillingSettings resuming(BillingSettings now, boolean resumes) {
        return new BillingSettings(
                now.primaryContactId(),
                now.mode(),
                now.monthlyCap(),
                now.alertAt80Percent(),
                resumes,
                now.wallet(),
                now.alertRecipients());
    }

    private void move(Duration by) {
        server.get(Clocks.class).move(by);
        moved = moved.plus(by);
    }

    private Instant now() {
        return server.get(Clock.class).instant();
    }

    private CampaignStatus status() {
        return status(campaign);
    }

    private CampaignStatus status(UUID id) {
        return server.get(CampaignAdministration.class).get(caller, id).status();
    }
}
