package app.tollgate.batch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.ejb.contactimport.TestImports;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestLines;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobStarterTest {

    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(11);

    private final TestClock clock = new TestClock();
    private final Caller busy = TestTenants.newTenantWithoutPassword();
    private final Caller other = TestTenants.newTenantWithoutPassword();
    private final TestNode node = new TestNode(ImportDesk.JOBS);

    @BeforeEach
    void nobodyElseWaits() {
        TestLines.empty(ImportDesk.JOBS);
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aTenantWithMuchToDoLeavesRoomForAnother() {
        for (int files = 0; files < 3; files++) {
            TestImports.committed(busy, 1);
            clock.pass(MOMENT);
        }
        TestImports.committed(other, 1);
        clock.pass(MOMENT);

        node.dispatch();
        clock.pass(NEXT_LOOK);
        node.dispatch();

        assertThat(node.runtime().started())
                .extracting(JobOrder::tenant)
                .containsExactly(busy.tenant(), other.tenant());
        assertThat(node.running()).isEqualTo(JobStarter.MOST_RUNNING);
    }

    @Test
    void noMoreAreStartedThanANodeMayRunUntilOneEnds() {
        Caller third = TestTenants.newTenantWithoutPassword();
        for (Caller tenant : List.of(busy, other, third)) {
            TestImports.committed(tenant, 1);
            clock.pass(MOMENT);
        }
        node.dispatch();
        assertThat(node.runtime().started()).hasSize(JobStarter.MOST_RUNNING);

        node.runtime().end(0, BatchStatus.COMPLETED);
        node.dispatch();

        assertThat(node.runtime().started().get(2).tenant()).isEqualTo(third.tenant());
        assertThat(node.running()).isEqualTo(JobStarter.MOST_RUNNING);
    }

    @Test
    void aJobThatHadItsTurnMakesRoomForATenantThatWaitsAndGoesOnLater() {
        Caller third = TestTenants.newTenantWithoutPassword();
        commitInOrder(busy, other);
        node.dispatch();
        clock.pass(NEXT_LOOK);
        commitInOrder(third);
        clock.pass(JobStarter.TURN.minus(NEXT_LOOK.plusSeconds(1)));
        node.dispatch();
        assertThat(node.runtime().isStopping(0)).isFalse();
        aliveAgain();
        clock.pass(NEXT_LOOK);
        node.dispatch();

        assertThat(node.runtime().isStopping(0)).isTrue();
        assertThat(node.runtime().isStopping(1)).isFalse();
        node.runtime().end(0, BatchStatus.STOPPED);
        node.dispatch();
        assertThat(node.runtime().started()).hasSize(3);
        assertThat(node.runtime().started().get(2).tenant()).isEqualTo(third.tenant());

        node.runtime().end(1, BatchStatus.COMPLETED);
        clock.pass(NEXT_LOOK);
        node.dispatch();
        assertThat(node.runtime().started().get(3).claim().id())
                .isEqualTo(node.runtime().started().get(0).claim().id());
    }

    @Test
    void jobsKeepTheirPlacesWhileNobodyWaitsWhoseWorkIsNotUnderWay() {
        commitInOrder(busy, other);
        TestImports.committed(busy, 1);
        node.dispatch();
        for (int turns = 0; turns < 3; turns++) {
            clock.pass(JobStarter.TURN);
            aliveAgain();
            node.dispatch();
        }
        assertThat(node.runtime().isStopping(0)).isFalse();
        assertThat(node.runtime().isStopping(1)).isFalse();
    }

    private void commitInOrder(Caller... callers) {
        for (Caller tenant : callers) {
            TestImports.committed(tenant, 1);
            clock.pass(MOMENT);
        }
    }

    /** Both jobs give a sign of life, as they do in each commit. */
    private void aliveAgain() {
        for (Caller tenant : List.of(busy, other)) {
            TestServer.get()
                    .in(
                            tenant,
                            () -> TestServer.get()
                                    .get(Sql.class)
                                    .update(
                                            "update contact_import set heartbeat_at = ? where status = 'RUNNING'",
                                            TestServer.get()
                                                    .get(DatabaseClock.class)
                                                    .instant()));
        }
    }

    @Test
    void whatBrokeOffIsStartedAgainUnderANewClaim() {
        TestImports.committed(busy, 1);
        node.dispatch();
        node.runtime().end(0, BatchStatus.FAILED);
        node.dispatch();
        assertThat(node.running()).isZero();

        clock.pass(NEXT_LOOK);
        node.dispatch();

        List<JobOrder> started = node.runtime().started();
        assertThat(started).hasSize(2);
        assertThat(started.get(1).claim().id()).isEqualTo(started.get(0).claim().id());
        assertThat(started.get(1).claim().token())
                .isGreaterThan(started.get(0).claim().token());
    }

    @Test
    void aTenantThatCannotBeLookedAtHoldsNobodyUp() {
        TestNode failing = new TestNode(new FailingFor(busy.tenant(), other.tenant()));
        failing.dispatch();
        assertThat(failing.runtime().started()).extracting(JobOrder::tenant).containsExactly(other.tenant());
    }

    /** A line of two, of whom the first cannot be looked at. */
    private static final class FailingFor implements JobLine {

        private final TenantId broken;
        private final Deque<TenantId> waiting;

        FailingFor(TenantId broken, TenantId whole) {
            this.broken = broken;
            this.waiting = new ArrayDeque<>(List.of(broken, whole));
        }

        @Override
        public String job() {
            return "test";
        }

        @Override
        public Optional<TenantWork.Claim> nextTenant() {
            return Optional.ofNullable(waiting.poll()).map(tenant -> new TenantWork.Claim("test", tenant, 1));
        }

        @Override
        public Optional<JobOrder> take(TenantWork.Claim tenant) {
            if (tenant.tenant().equals(broken)) {
                throw new IllegalStateException("the tenant's schema is broken");
            }
            return Optional.of(new JobOrder(job(), tenant.tenant(), Optional.empty()));
        }

        @Override
        public void putBack(JobOrder order) {
            waiting.add(order.tenant());
        }
    }
}
