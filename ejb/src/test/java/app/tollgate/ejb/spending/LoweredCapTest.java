package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.campaign.TestCampaigns;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.HoldDesk;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A cap below what is spent and held: what was granted is charged, and nothing is granted until there is room again. */
class LoweredCapTest {

    private final TestServer server = TestServer.get();
    private final HoldDesk holds = server.get(HoldDesk.class);
    private final BillingPreferences preferences = server.get(BillingPreferences.class);
    private final CampaignAdministration campaigns = server.get(CampaignAdministration.class);
    private final Caller caller = TestTenants.newTenant();
    private final UUID campaign = TestCampaigns.running(caller, "Spring");

    @Test
    void betweenSpentAndHeldCampaignsRunOnAndNoHoldIsGrantedUntilThereIsRoom() {
        cap("1.00");
        call("spent", 30, null);
        UUID held = reserve("5");

        BillingSettings lower = TestPreferences.withCap(preferences.get(caller).value(), "0.50");
        PreferencesReview review = preferences.review(
                caller, Draft.good(lower), preferences.get(caller).seen());
        assertThat(review.held()).isEqualTo(Money.parse("0.60"));
        assertThat(review.statusAfter()).isEqualTo(CapStatus.WITHIN_CAP);

        cap("0.50");
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
        assertRefused("0.5", "0.00");

        call("settled", 300, held);
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(spent()).isEqualTo(Money.parse("0.66"));
        assertRefused("0.5", "0.00");

        cap("0.72");
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
        assertRefused("1", "0.06");
        assertThat(reserve("0.5")).isNotNull();
        assertRefused("0.5", "0.00");
    }

    @Test
    void atOrBelowSpentCampaignsArePausedInTheCommitAndWhatIsHeldIsStillCharged() {
        cap("1.00");
        call("spent", 150, null);
        UUID held = reserve("5");

        cap("0.30");
        assertThat(status()).isEqualTo(CampaignStatus.PAUSED);
        assertRefused("0.5", "0.00");

        call("settled", 300, held);
        assertThat(spent()).isEqualTo(Money.parse("0.90"));
    }

    private void cap(String amount) {
        TestPreferences.change(caller, now -> TestPreferences.withCap(now, amount));
    }

    private UUID reserve(String minutes) {
        return holds.reserve(caller, Draft.good(new HoldRequest("voice", minutes, null, 600)))
                .id();
    }

    private void assertRefused(String minutes, String available) {
        assertThatThrownBy(() -> reserve(minutes)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ProblemCode.CAP_WOULD_BE_EXCEEDED);
            assertThat(refused.members()).containsEntry("available", available);
        });
    }

    /** A call at 0.12 a minute. */
    private void call(String id, int seconds, UUID hold) {
        server.get(UsageIntake.class)
                .record(
                        caller,
                        TestUsage.batch(TestUsage.settling(
                                TestUsage.call(id, server.get(Clock.class).instant(), seconds, UsageLinks.NONE),
                                hold)));
    }

    private CampaignStatus status() {
        return campaigns.get(caller, campaign).status();
    }

    private Money spent() {
        return server.get(SpendingReading.class).spending(caller).spentThisMonth();
    }
}
