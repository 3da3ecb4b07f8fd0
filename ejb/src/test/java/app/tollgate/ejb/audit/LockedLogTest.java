package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.LockedTable;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One tenant's log that somebody has locked, while the threads that serve all tenants go their rounds. */
class LockedLogTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long ROUND_MILLIS = 500;

    private final TestServer server = TestServer.get();
    private final ApiCalls calls = server.get(ApiCalls.class);
    private final LogSealer sealer = server.get(LogSealer.class);
    private final Caller locked = TestTenants.newTenantWithoutPassword();
    private final List<Caller> others =
            Stream.generate(TestTenants::newTenantWithoutPassword).limit(5).toList();
    private final ExecutorService rounds = Executors.newFixedThreadPool(2);

    @BeforeEach
    void start() {
        rounds.submit(() -> goRounds(calls::write));
        rounds.submit(() -> goRounds(sealer::sealWaiting));
    }

    @AfterEach
    void stop() throws InterruptedException {
        rounds.shutdownNow();
        assertThat(rounds.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLockedLogHoldsUpNobodyElsesAndGetsItsEntriesWhenTheLockIsGone() throws Exception {
        try (LockedTable lock = LockedTable.of(locked, "system_log")) {
            for (int round = 1; round <= 4; round++) {
                noteEverywhere();
                awaitSealed(round, PROMISED);
            }
        }
        awaitWritten(locked, 4, PATIENCE);
        assertWhole(locked, 4);
    }

    @Test
    void aChainThatCannotBeSealedHoldsUpNobodyElses() throws Exception {
        try (LockedTable lock = LockedTable.of(locked, "system_log_seal")) {
            for (int round = 1; round <= 4; round++) {
                noteEverywhere();
                awaitSealed(round, PROMISED);
            }
            awaitWritten(locked, 4, PROMISED);
        }
        await(() -> sealedCalls(locked) == 4, PATIENCE);
        assertWhole(locked, 4);
    }

    private void noteEverywhere() {
        calls.note(call(locked));
        others.forEach(other -> calls.note(call(other)));
    }

    private void awaitSealed(int number, Duration longest) throws InterruptedException {
        await(() -> others.stream().allMatch(other -> sealedCalls(other) == number), longest);
    }

    private void awaitWritten(Caller tenant, int number, Duration longest) throws InterruptedException {
        await(
                () -> TestLog.number(tenant, "select count(*) from system_log where type = 'API_CALL'") == number,
                longest);
    }

    private void assertWhole(Caller tenant, int number) {
        assertThat(TestLog.number(tenant, "select count(*) from system_log where type = 'API_CALL'"))
                .isEqualTo(number);
        assertThat(TestLog.verified(tenant)).returns(true, LogVerificationView::intact);
    }

    private long sealedCalls(Caller tenant) {
        return TestLog.number(
                tenant,
                "select count(*) from system_log l join system_log_seal s on s.receipt = l.receipt where l.type = 'API_CALL'");
    }

    private static void await(BooleanSupplier happened, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void goRounds(Runnable work) {
        while (!Thread.currentThread().isInterrupted()) {
            work.run();
            try {
                TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ApiCall call(Caller caller) {
        return new ApiCall(caller, "GET", "/me", 200, 3, Instant.parse("2026-11-23T20:00:00Z"));
    }
}
