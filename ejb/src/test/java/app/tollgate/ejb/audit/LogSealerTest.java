package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.audit.LogChain;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.LeaseLost;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogSealerTest {

    private final TestServer server = TestServer.get();
    private final SystemLog log = server.get(SystemLog.class);
    private final LogSealer sealer = server.get(LogSealer.class);
    private final LogSealing sealing = server.get(LogSealing.class);
    private final LogSeals seals = server.get(LogSeals.class);
    private final Caller tenant = TestTenants.newTenantWithoutPassword();
    private final ExecutorService threads = Executors.newFixedThreadPool(10);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void letAllEnd() throws InterruptedException {
        mayEnd.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anEntryThatCommitsAfterALaterOneWasSealedIsSealedAsWell() throws Exception {
        Future<?> slow = openTransaction();
        for (int i = 0; i < 5; i++) {
            write();
            sealer.sealWaiting();
        }
        long before = sealed();
        mayEnd.countDown();
        slow.get();
        sealer.sealWaiting();
        assertThat(sealed()).isEqualTo(before + 1);
        assertThat(verification())
                .returns(true, LogVerificationView::intact)
                .returns(0L, LogVerificationView::unsealed);
    }

    @Test
    void theHorizonWaitsForTransactionsOnTheirWayAndThenPassesThem() throws Exception {
        Future<?> slow = openTransaction();
        write();
        Lease lease = lease("node");
        SealingProgress first = sealing.seal(tenant, lease, SealingProgress.NONE);
        SealingProgress second = sealing.seal(tenant, lease, first);
        assertThat(second.horizon()).isZero();
        mayEnd.countDown();
        slow.get();
        SealingProgress third = sealing.seal(tenant, lease, second);
        SealingProgress fourth = sealing.seal(tenant, lease, third);
        assertThat(fourth.horizon()).isEqualTo(lastReceipt());
    }

    @Test
    void whoLostTheLeaseSealsNothing() {
        write();
        Lease former = lease("node-a");
        Lease present = lease("node-b");
        assertThatThrownBy(() -> sealing.seal(tenant, former, SealingProgress.NONE))
                .isInstanceOf(LeaseLost.class);
        assertThat(sealed()).isZero();
        sealing.seal(tenant, present, SealingProgress.NONE);
        assertThat(sealed()).isPositive();
    }

    @Test
    void twoWhoBelieveToHoldTheLeaseCannotForkTheChain() throws Exception {
        Lease lease = lease("node");
        for (int round = 0; round < 10; round++) {
            write();
            List<Future<SealingProgress>> both = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> sealing.seal(tenant, lease, SealingProgress.NONE)))
                    .toList();
            both.forEach(LogSealerTest::settled);
        }
        sealing.seal(tenant, lease, SealingProgress.NONE);
        assertThat(verification()).returns(true, LogVerificationView::intact);
        assertThat(sealed()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aSealerFrozenBeforeItsCommitIsEndedAndItsSuccessorGoesOn() throws Exception {
        write();
        Lease frozen = lease("frozen");
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> sleeping = threads.submit(() -> server.in(tenant, () -> {
            server.get(BriefWaits.class).endIfFrozen(Duration.ofSeconds(1));
            seals.add(List.of(sealOfFirst()), 0);
            server.get(Leases.class).check(frozen);
            reached.countDown();
            return mayEnd.await(20, TimeUnit.SECONDS);
        }));
        reached.await();
        Lease successor = lease("successor");
        sealing.seal(tenant, successor, SealingProgress.NONE);
        mayEnd.countDown();
        assertThatThrownBy(sleeping::get).hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThat(verification())
                .returns(true, LogVerificationView::intact)
                .returns(0L, LogVerificationView::unsealed);
    }

    @Test
    void writersDoNotWaitForASealerInItsTransaction() throws Exception {
        write();
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> holding = threads.submit(() -> server.in(tenant, () -> {
            seals.add(List.of(sealOfFirst()), 0);
            server.get(Leases.class).check(lease("holding"));
            reached.countDown();
            return mayEnd.await(20, TimeUnit.SECONDS);
        }));
        reached.await();
        for (int i = 0; i < 20; i++) {
            threads.submit(this::write).get(5, TimeUnit.SECONDS);
        }
        mayEnd.countDown();
        holding.get();
    }

    @Test
    void manyWritersAndASealerAtTheSameTimeLeaveOneChainWithoutGaps() throws Exception {
        List<Future<?>> writers = IntStream.range(0, 8)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        write();
                    }
                }))
                .toList();
        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
            sealer.sealWaiting();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        sealer.sealWaiting();
        LogVerificationView found = verification();
        assertThat(found.intact()).isTrue();
        assertThat(found.unsealed()).isZero();
        assertThat(found.sealed()).isGreaterThanOrEqualTo(320);
    }

    @Test
    void everyThousandthPositionIsSigned() {
        server.in(tenant, () -> {
            IntStream.range(0, 2_100).forEach(i -> log.add(tenant, event()));
            return null;
        });
        sealer.sealWaiting();
        List<Long> signed = server.in(
                tenant,
                () -> server.get(Sql.class)
                        .list("select position from system_log_checkpoint order by position", row -> row.getLong(1)));
        assertThat(signed).contains(1_000L, 2_000L);
        assertThat(verification()).returns(true, LogVerificationView::intact);
    }

    private Future<?> openTransaction() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> open = threads.submit(() -> server.in(tenant, () -> {
            server.get(LogRows.class).insert(List.of(LogEntry.of(tenant, event(), Instant.EPOCH)));
            reached.countDown();
            mayEnd.await(20, TimeUnit.SECONDS);
            server.get(TenantWork.class).hint(LogWriting.SEALING, tenant.tenant(), Instant.EPOCH);
            return null;
        }));
        reached.await();
        return open;
    }

    private static void settled(Future<SealingProgress> attempt) {
        try {
            attempt.get();
        } catch (Exception lostTheRace) {
            assertThat(lostTheRace).hasStackTraceContaining("system_log_seal");
        }
    }

    private LogSeals.Seal sealOfFirst() {
        var row = seals.unsealed(0, 1).get(0);
        byte[] rowHash = row.hash();
        return new LogSeals.Seal(
                1, row, rowHash, LogChain.seal(LogChain.genesis(tenant.tenant().slug()), rowHash, 1));
    }

    private Lease lease(String node) {
        String name = "system-log/" + tenant.tenant();
        return server.in(
                tenant,
                () -> server.get(Sql.class)
                        .find(
                                "insert into platform.lease as held (name, holder, token, expires_at) values (?, ?, 1, now())"
                                        + " on conflict (name) do update set holder = excluded.holder, token = held.token + 1 returning token",
                                row -> new Lease(name, node, row.getLong(1)),
                                name,
                                node)
                        .orElseThrow());
    }

    private void write() {
        log.add(tenant, event());
    }

    private static LogEvent event() {
        return LogEvent.of(LogEventType.INTEGRATION, "SENT");
    }

    private long sealed() {
        return count("select count(*) from system_log_seal");
    }

    private long lastReceipt() {
        return count("select max(receipt) from system_log");
    }

    private long count(String query) {
        return server.in(
                tenant,
                () -> server.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }

    private LogVerificationView verification() {
        return server.get(LogVerification.class).verify(tenant);
    }
}
