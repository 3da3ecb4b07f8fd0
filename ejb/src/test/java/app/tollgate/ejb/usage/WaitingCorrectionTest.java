package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.spending.TestPreferences;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A correction waits for its turn alone in the tenant, and what it is billed under may change meanwhile. */
class WaitingCorrectionTest {

    private static final int PATIENCE_TURNS = 400;

    private final TestServer server = TestServer.get();
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();

    @Test
    void aModeThatIsSwitchedWhileItWaitsDoesNotSendItBack() throws Exception {
        server.get(UsageIntake.class)
                .record(caller, TestUsage.batch(TestUsage.call("first", now, 30, UsageLinks.NONE)));
        Future<IntakeAnswer> waiting = server.in(caller, () -> {
            server.get(UsageCut.class).holdIntake();
            Future<IntakeAnswer> correction = sender.submit(() -> server.get(UsageRecording.class)
                    .recordInOrder(caller, TestUsage.batch(TestUsage.adjusting("second", "first", now, call(90)))));
            awaitWaiting();
            switchToTheWallet();
            return correction;
        });
        sender.shutdown();

        assertThat(waiting.get(1, TimeUnit.MINUTES).receipt().accepted()).isEqualTo(1);
    }

    private void awaitWaiting() throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            if (isSomebodyWaiting()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("the correction does not wait for its turn");
    }

    private boolean isSomebodyWaiting() {
        return server.get(Sql.class)
                .find(
                        "select 1 from pg_locks where locktype = 'advisory' and classid = ?::bigint::oid and not granted",
                        row -> true,
                        (long) UsageCut.INTAKE_LOCK)
                .isPresent();
    }

    private void switchToTheWallet() {
        TestPreferences.change(caller, before -> TestPreferences.withMode(before, BillingMode.REFILLABLE_WALLET));
        server.get(TermsBook.class).forget(caller.tenant());
    }

    private UsageDetails call(int seconds) {
        return TestUsage.call("any", now, seconds, UsageLinks.NONE).details();
    }
}
