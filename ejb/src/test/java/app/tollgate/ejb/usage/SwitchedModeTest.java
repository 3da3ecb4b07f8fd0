package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.TestPreferences;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage that is being stored while an admin saves another mode is billed in the one that was committed first. */
class SwitchedModeTest {

    private static final int PATIENCE_TURNS = 400;

    private final TestServer server = TestServer.get();
    private final Sql sql = server.get(Sql.class);
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        sender.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatWaitsForTheCapRowIsBilledAsItIsThen(int events) throws Exception {
        intake.record(caller, calls("before", 1));
        Future<UsageReceipt> waiting = server.in(caller, () -> {
            TestPreferences.change(
                    caller, settings -> TestPreferences.withMode(settings, BillingMode.REFILLABLE_WALLET));
            Future<UsageReceipt> stored = sender.submit(() -> intake.record(caller, calls("meanwhile", events)));
            awaitWaiting();
            return stored;
        });

        assertThat(waiting.get(1, TimeUnit.MINUTES).accepted()).isEqualTo(events);
        List<String> modes = server.in(
                caller,
                () -> sql.list(
                        "select billing_mode from usage_event where sender_id like 'meanwhile%'",
                        row -> row.getString(1)));
        assertThat(modes).hasSize(events).containsOnly(BillingMode.REFILLABLE_WALLET.name());
        assertThat(server.in(caller, () -> server.get(Ledger.class).balance(Account.WALLET))
                        .micros())
                .isNegative();
    }

    private UsageBatch calls(String id, int number) {
        return TestUsage.batch(IntStream.range(0, number)
                .mapToObj(i -> TestUsage.call(id + i, now, 30, UsageLinks.NONE))
                .toArray(NewUsageEvent[]::new));
    }

    private void awaitWaiting() throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            if (sql.find("select 1 from pg_locks where locktype = 'transactionid' and not granted", row -> true)
                    .isPresent()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("the usage does not wait for the cap row");
    }
}
