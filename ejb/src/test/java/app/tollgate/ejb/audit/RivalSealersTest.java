package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.LeaseLost;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sealers that were relieved, are doubled or frozen: none of them forks the chain or holds it up. */
class RivalSealersTest {

    private final TestServer server = TestServer.get();
    private final Caller tenant = TestTenants.newTenantWithoutPassword();
    private final SealingByHand byHand = new SealingByHand(tenant);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void letAllEnd() throws InterruptedException {
        mayEnd.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoLostTheLeaseSealsNothing() {
        TestLog.write(tenant);
        Lease former = byHand.lease("node-a");
        Lease present = byHand.lease("node-b");
        assertThatThrownBy(() -> byHand.seal(former, SealingProgress.NONE)).isInstanceOf(LeaseLost.class);
        assertThat(byHand.sealed()).isZero();
        byHand.seal(present, SealingProgress.NONE);
        assertThat(byHand.sealed()).isPositive();
    }

    @Test
    void twoWhoBelieveToHoldTheLeaseCannotForkTheChain() throws Exception {
        Lease lease = byHand.lease("node");
        for (int round = 0; round < 10; round++) {
            TestLog.write(tenant);
            List<Future<SealingProgress>> both = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> byHand.seal(lease, SealingProgress.NONE)))
                    .toList();
            both.forEach(RivalSealersTest::settled);
        }
        byHand.seal(lease, SealingProgress.NONE);
        assertThat(TestLog.verified(tenant)).returns(true, LogVerificationView::intact);
        assertThat(byHand.sealed()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aSealerFrozenBeforeItsCommitIsEndedAndItsSuccessorGoesOn() throws Exception {
        TestLog.write(tenant);
        Lease frozen = byHand.lease("frozen");
        CountDownLatch reached = new CountDownLatch(1);
        Future<?> sleeping = threads.submit(() -> server.in(tenant, () -> {
            server.get(BriefWaits.class).endIfFrozen(Duration.ofSeconds(1));
            server.get(LogSeals.class).add(List.of(byHand.sealOfFirst()), 0);
            server.get(Leases.class).check(frozen);
            reached.countDown();
            return mayEnd.await(20, TimeUnit.SECONDS);
        }));
        reached.await();
        Lease successor = byHand.lease("successor");
        byHand.seal(successor, SealingProgress.NONE);
        mayEnd.countDown();
        assertThatThrownBy(sleeping::get).hasRootCauseInstanceOf(SQLException.class);
        assertThat(TestLog.verified(tenant))
                .returns(true, LogVerificationView::intact)
                .returns(0L, LogVerificationView::unsealed);
    }

    private static void settled(Future<SealingProgress> attempt) {
        try {
            attempt.get();
        } catch (Exception lostTheRace) {
            assertThat(lostTheRace).hasStackTraceContaining("system_log_seal");
        }
    }
}
