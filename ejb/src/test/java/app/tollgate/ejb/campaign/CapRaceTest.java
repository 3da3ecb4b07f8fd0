package app.tollgate.ejb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.HoldView;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.HoldDesk;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R5: many writers at the cap. */
class CapRaceTest {

    private static final int WRITERS = 64;
    private static final int CROSSINGS = 1_000;
    private static final int CALLS_A_CROSSING = 8;

    private final TestServer server = TestServer.get();
    private final CampaignAdministration campaigns = server.get(CampaignAdministration.class);
    private final BillingPreferences preferences = server.get(BillingPreferences.class);
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final HoldDesk holds = server.get(HoldDesk.class);
    private final Sql sql = server.get(Sql.class);
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final AtomicInteger numbers = new AtomicInteger();

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    /** Whoever looks, at any moment, sees no campaign run beside a reached cap: there is no window between the two. */
    @Test
    void everyOneOfAThousandCrossingsPausesInItsOwnCommit() throws Exception {
        UUID campaign = TestCampaigns.running(caller, "Race");
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> watching = Executors.newSingleThreadExecutor().submit(() -> {
            int looks = 0;
            while (!over.get()) {
                assertThat(number(
                                "select count(*) from campaign, spending_month, billing_preferences where status = 'RUNNING'"
                                        + " and cap_enabled and spent_micros >= cap_micros"))
                        .isZero();
                looks++;
            }
            return looks;
        });
        for (int crossing = 0; crossing < CROSSINGS; crossing++) {
            cap(spent().plus(Money.parse("0.2")));
            assertThat(campaigns.get(caller, campaign).status()).isEqualTo(CampaignStatus.RUNNING);
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS_A_CROSSING; i++) {
                calls.add(() -> call(null));
            }
            for (Future<Boolean> call : writers.invokeAll(calls)) {
                call.get();
            }
            assertThat(campaigns.get(caller, campaign).status()).isEqualTo(CampaignStatus.PAUSED);
        }
        over.set(true);
        assertThat(watching.get()).isPositive();
        assertThat(number("select count(*) from billing_alert where kind = 'CAP_REACHED'"))
                .isEqualTo(CROSSINGS);
        assertThat(server.get(LedgerProof.class).prove(caller)).isEmpty();
    }

    /** 64 writers reserve, settle and let go; nobody ever sees more spent and held than the cap. */
    @Test
    void holdsNeverOvershootTheCap() throws Exception {
        Money cap = Money.parse("18");
        cap(cap);
        AtomicBoolean over = new AtomicBoolean();
        Future<Long> watching = Executors.newSingleThreadExecutor().submit(() -> {
            long most = 0;
            while (!over.get()) {
                most = Math.max(
                        most,
                        number("select (select coalesce(sum(spent_micros), 0) from spending_month)"
                                + " + (select coalesce(sum(amount_micros), 0) from usage_hold where status = 'HELD')"));
            }
            return most;
        });
        AtomicInteger refused = new AtomicInteger();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS * 10; i++) {
            boolean settles = i % 3 != 0;
            work.add(() -> reserveAndEnd(settles, refused));
        }
        for (Future<Boolean> one : writers.invokeAll(work)) {
            one.get();
        }
        over.set(true);
        assertThat(watching.get()).isPositive().isLessThanOrEqualTo(cap.micros());
        assertThat(refused.get()).isPositive();
        assertThat(spent()).isBetween(Money.parse("10"), cap);
        assertThat(server.get(LedgerProof.class).prove(caller)).isEmpty();
    }

    private boolean reserveAndEnd(boolean settles, AtomicInteger refused) throws ExecutionException {
        try {
            HoldView hold = holds.reserve(caller, Draft.good(new HoldRequest("voice", "0.5", null, 60)));
            if (settles) {
                call(hold.id());
            } else {
                holds.release(caller, hold.id());
            }
        } catch (ProblemException full) {
            assertThat(full.code()).isEqualTo(ProblemCode.CAP_WOULD_BE_EXCEEDED);
            assertThat(full.members()).containsKey("available");
            refused.incrementAndGet();
        }
        return true;
    }

    /** Half a minute: 0.06. */
    private boolean call(UUID hold) {
        NewUsageEvent call = TestUsage.call("race-" + numbers.incrementAndGet(), now, 30, UsageLinks.NONE);
        intake.record(caller, TestUsage.batch(TestUsage.settling(call, hold)));
        return true;
    }

    private void cap(Money amount) {
        Versioned<BillingSettings> present = preferences.get(caller);
        BillingSettings was = present.value();
        preferences.put(
                caller,
                Draft.good(new BillingSettings(
                        was.primaryContactId(),
                        was.mode(),
                        new MonthlyCap(true, amount),
                        was.alertAt80Percent(),
                        was.resumeOnNewMonth(),
                        was.wallet(),
                        was.alertRecipients())),
                present.seen());
    }

    private Money spent() {
        return new Money(number("select coalesce(sum(spent_micros), 0) from spending_month"));
    }

    private long number(String query) {
        return server.in(caller, () -> sql.find(query, row -> row.getLong(1)).orElseThrow());
    }
}
