package app.tollgate.ejb.campaign;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.spending.CampaignCapReached;
import app.tollgate.ejb.spending.CapReached;
import app.tollgate.ejb.spending.MonthTurned;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Campaigns beside what is really spent. */
class CampaignCapTest {

    private final TestServer server = TestServer.get();
    private final CampaignAdministration campaigns = server.get(CampaignAdministration.class);
    private final CampaignControl control = server.get(CampaignControl.class);
    private final BillingPreferences preferences = server.get(BillingPreferences.class);
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final Clock clock = server.get(Clock.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void theUsageThatReachesTheCapPausesAndNothingStartsUntilTheCapIsRaised() {
        UUID running = TestCampaigns.running(caller, "Running");
        UUID byUser = TestCampaigns.running(caller, "By user");
        UUID draft = TestCampaigns.draft(caller, "Draft", null).id();
        control.pause(caller, byUser);
        cap("0.24");

        call("call-1", 95);

        assertThat(state(running)).isEqualTo("PAUSED SPENDING_CAP");
        for (UUID id : new UUID[] {running, byUser}) {
            refuses(ProblemCode.CAP_REACHED, () -> control.resume(caller, id));
        }
        refuses(ProblemCode.CAP_REACHED, () -> control.start(caller, draft));
        refuses(ProblemCode.CONFLICT, () -> control.start(caller, running));

        cap("0.25");
        assertThat(state(running)).isEqualTo("RUNNING");
        assertThat(state(byUser)).isEqualTo("PAUSED USER");
        assertThat(control.start(caller, draft).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aLoweredOwnCapPausesInItsCommitAndARaisedOneResumes() {
        UUID id = TestCampaigns.running(caller, "Spring");
        spent(id, "12.50");
        assertThat(change(id, "12.51")).isEqualTo("RUNNING");
        assertThat(change(id, "12.50")).isEqualTo("PAUSED CAMPAIGN_CAP");
        refuses(ProblemCode.CAP_REACHED, () -> control.resume(caller, id)).hasMessageContaining("12.50");
        assertThat(change(id, "5")).isEqualTo("PAUSED CAMPAIGN_CAP");
        assertThat(change(id, "13")).isEqualTo("RUNNING");
    }

    @Test
    void whatWaitsForBothCapsRunsOnlyWhenBothLeaveRoom() {
        UUID id = TestCampaigns.running(caller, "Spring");
        cap("0.24");
        call("call-1", 95);
        spent(id, "12.50");
        assertThat(change(id, "10")).isEqualTo("PAUSED CAMPAIGN_CAP");
        cap("5");
        assertThat(state(id)).isEqualTo("PAUSED CAMPAIGN_CAP");
        cap("0.20");
        assertThat(change(id, "20")).isEqualTo("PAUSED SPENDING_CAP");
        cap("5");
        assertThat(state(id)).isEqualTo("RUNNING");
    }

    @Test
    void usageOfACampaignPausesItAtItsOwnCapAlsoWhileItWaitsForTheOther() {
        UUID own = TestCampaigns.running(caller, "Own");
        UUID late = TestCampaigns.running(caller, "Late");
        change(own, "0.24");
        change(late, "0.30");
        call("call-1", 95, own);
        assertThat(state(own)).isEqualTo("PAUSED CAMPAIGN_CAP");
        assertThat(state(late)).isEqualTo("RUNNING");
        SpendingReading spending = server.get(SpendingReading.class);
        assertThat(spending.campaign(caller, own)).isEqualTo(Money.parse("0.24"));
        assertThat(spending.campaign(caller, late)).isEqualTo(Money.ZERO);

        cap("0.24");
        assertThat(state(late)).isEqualTo("PAUSED SPENDING_CAP");
        call("call-2", 200, late);
        cap("5");
        assertThat(state(own)).isEqualTo("PAUSED CAMPAIGN_CAP");
        assertThat(state(late)).isEqualTo("PAUSED CAMPAIGN_CAP");
    }

    @Test
    void aNewMonthResumesWhatCapsPausedUnlessItsOwnIsReachedAgain() {
        UUID waits = TestCampaigns.running(caller, "Waits");
        UUID own = TestCampaigns.running(caller, "Own");
        UUID again = TestCampaigns.running(caller, "Again");
        UUID byUser = TestCampaigns.running(caller, "By user");
        control.pause(caller, byUser);
        server.in(caller, () -> fired(new CampaignCapReached(caller, Set.of(own, again))));
        server.in(caller, () -> fired(new CapReached(caller)));
        change(byUser, "1");
        spent(again, "9");
        server.in(
                caller,
                () -> server.get(Sql.class).update("update campaign set monthly_cap_micros = 1 where id = ?", again));

        server.in(caller, () -> fired(new MonthTurned(caller, YearMonth.of(2026, 12))));

        assertThat(state(waits)).isEqualTo("RUNNING");
        assertThat(state(own)).isEqualTo("RUNNING");
        assertThat(state(again)).isEqualTo("PAUSED CAMPAIGN_CAP");
        assertThat(state(byUser)).isEqualTo("PAUSED USER");
    }

    /** A resumed campaign and a charge that reaches its cap, at once: whoever is second sees the first. */
    @Test
    void noCampaignRunsOverItsOwnCapWhoeverIsFirst() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 20; round++) {
            UUID id = TestCampaigns.running(caller, "Round " + round);
            change(id, "0.24");
            control.pause(caller, id);
            String event = "call-" + round;
            Future<?> charging = pool.submit(() -> call(event, 95, id));
            Future<?> resuming = pool.submit(() -> resumedOrTold(id));
            charging.get();
            resuming.get();
            assertThat(state(id)).isIn("PAUSED USER", "PAUSED CAMPAIGN_CAP");
        }
        pool.shutdown();
    }

    private void resumedOrTold(UUID id) {
        try {
            control.resume(caller, id);
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(ProblemCode.CAP_REACHED);
        }
    }

    private static boolean fired(Object event) {
        CDI.current().getBeanManager().getEvent().fire(event);
        return true;
    }

    private void cap(String amount) {
        Versioned<BillingSettings> now = preferences.get(caller);
        BillingSettings old = now.value();
        BillingSettings wanted = new BillingSettings(
                old.primaryContactId(),
                old.mode(),
                new MonthlyCap(true, Money.parse(amount)),
                old.alertAt80Percent(),
                old.resumeOnNewMonth(),
                old.wallet(),
                old.alertRecipients());
        preferences.put(caller, Draft.good(wanted), now.seen());
    }

    private void call(String id, int seconds) {
        call(id, seconds, null);
    }

    private void call(String id, int seconds, UUID campaign) {
        intake.record(
                caller,
                TestUsage.batch(TestUsage.call(
                        id, clock.instant().minusSeconds(1), seconds, new UsageLinks(campaign, null, null, null))));
    }

    private void spent(UUID campaign, String amount) {
        TenantCalendar calendar = new TenantCalendar(ZoneId.of("America/Chicago"));
        server.in(
                caller,
                () -> server.get(Sql.class)
                        .update(
                                "insert into campaign_month (campaign_id, month, spent_micros) values (?, ?, ?)",
                                campaign,
                                calendar.monthOf(clock.instant()).atDay(1),
                                Money.parse(amount).micros()));
    }

    private String change(UUID id, String cap) {
        return text(campaigns.change(caller, id, now -> CampaignAdministrationTest.capped(now, cap)));
    }

    private String state(UUID id) {
        return text(campaigns.get(caller, id));
    }

    private static String text(CampaignView campaign) {
        PauseReason reason = campaign.pauseReason();
        return reason == null ? campaign.status().name() : campaign.status() + " " + reason;
    }
}
