package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
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

/** Whatever order entries are written and committed in, and whoever writes meanwhile, they stand in one chain. */
class LogSealerTest {

    private final TestServer server = TestServer.get();
    private final Caller tenant = TestTenants.newTenantWithoutPassword();
    private final SealingByHand byHand = new SealingByHand(tenant);
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
            TestLog.write(tenant);
            TestLog.seal();
        }
        long before = byHand.sealed();
        mayEnd.countDown();
        slow.get();
        TestLog.seal();
        assertThat(byHand.sealed()).isEqualTo(before + 1);
        assertThat(TestLog.verified(tenant))
                .returns(true, LogVerificationView::intact)
                .returns(0L, LogVerificationView::unsealed);
    }

    @Test
    void theHorizonWaitsForTransactionsOnTheirWayAndThenPassesThem() throws Exception {
        Future<?> slow = openTransaction();
        TestLog.write(tenant);
        Lease lease = byHand.lease("node");
        SealingProgress first = byHand.seal(lease, SealingProgress.NONE);
        SealingProgress second = byHand.seal(lease, first);
        assertThat(second.horizon()).isZero();
        mayEnd.countDown();
        slow.get();
        SealingProgress third = byHand.seal(lease, second);
        SealingProgress fourth = byHand.seal(lease, third);
        assertThat(fourth.horizon()).isEqualTo(TestLog.number(tenant, "select max(receipt) from system_log"));
    }

    @Test
    void writersDoNotWaitForASealerInItsTransaction() throws Exception {
        TestLog.write(tenant);
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> holding = threads.submit(() -> server.in(tenant, () -> {
            server.get(LogSeals.class).add(List.of(byHand.sealOfFirst()), 0);
            server.get(Leases.class).check(byHand.lease("holding"));
            reached.countDown();
            return mayEnd.await(20, TimeUnit.SECONDS);
        }));
        reached.await();
        for (int i = 0; i < 20; i++) {
            threads.submit(() -> TestLog.write(tenant)).get(5, TimeUnit.SECONDS);
        }
        mayEnd.countDown();
        holding.get();
    }

    @Test
    void manyWritersAndASealerAtTheSameTimeLeaveOneChainWithoutGaps() throws Exception {
        List<Future<?>> writers = IntStream.range(0, 8)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        TestLog.write(tenant);
                    }
                }))
                .toList();
        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
            TestLog.seal();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        TestLog.seal();
        LogVerificationView found = TestLog.verified(tenant);
        assertThat(found.intact()).isTrue();
        assertThat(found.unsealed()).isZero();
        assertThat(found.sealed()).isGreaterThanOrEqualTo(320);
    }

    @Test
    void everyThousandthPositionIsSigned() {
        server.in(tenant, () -> {
            IntStream.range(0, 2_100).forEach(i -> TestLog.write(tenant));
            return null;
        });
        TestLog.seal();
        List<Long> signed = server.in(
                tenant,
                () -> server.get(Sql.class)
                        .list("select position from system_log_checkpoint order by position", row -> row.getLong(1)));
        assertThat(signed).contains(1_000L, 2_000L);
        assertThat(TestLog.verified(tenant)).returns(true, LogVerificationView::intact);
    }

    private Future<?> openTransaction() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> open = threads.submit(() -> server.in(tenant, () -> {
            server.get(LogRows.class).insert(List.of(LogEntry.of(tenant, TestLog.event(), Instant.EPOCH)));
            reached.countDown();
            mayEnd.await(20, TimeUnit.SECONDS);
            server.get(TenantWork.class).hint(LogWriting.SEALING, tenant.tenant(), Instant.EPOCH);
            return null;
        }));
        reached.await();
        return open;
    }
}
