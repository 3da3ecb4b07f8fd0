package app.tollgate.ear.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.batch.shared.JobHistory;
import app.tollgate.ear.incontainer.MarkDesk.Seen;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.IdempotentAnswers;
import app.tollgate.ejb.shared.IdempotentAnswers.Outcome;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.LeaseLost;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ejb and batch modules as deployed on Payara Micro: real injection, JTA, pools, executor and job repository. */
@ExtendWith(ArquillianExtension.class)
class DeployedIT {

    @Inject
    private Callers callers;

    @Inject
    private MarkDesk desk;

    @Inject
    private Sql sql;

    @Inject
    private Pool pool;

    @Inject
    private Repeater repeater;

    @Inject
    private HeardChanges heard;

    @Inject
    private TenantDirectory directory;

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private JobHistory history;

    @Inject
    private Crowd crowd;

    @Inject
    private Visitor visitor;

    @Deployment
    static WebArchive archive() {
        return TestArchive.build();
    }

    @Test
    void aRefusalRollsBackWhatEntitiesAndSqlWroteAndArrivesUnwrapped() {
        Caller tenant = callers.newTenant();
        assertThatThrownBy(() -> desk.markAndRefuse(tenant, "refused"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
        Seen after = desk.look(tenant);
        assertThat(after.byEntity()).isEmpty();
        assertThat(after.bySql()).isEmpty();
    }

    @Test
    void entitiesAndSqlShareOneConnectionRoutedToTheTenant() {
        Caller tenant = callers.newTenant();
        desk.mark(tenant, "row");
        for (Seen seen : List.of(desk.look(tenant), desk.lookBySqlFirst(tenant))) {
            assertThat(seen.byEntity()).containsExactly("row-entity", "row-sql").isEqualTo(seen.bySql());
            assertThat(seen.backendOfEntities()).isEqualTo(seen.backendOfSql());
            assertThat(seen.path()).isEqualTo(tenant.tenant().schema());
        }
    }

    @Test
    void noPooledConnectionKeepsAPath() throws Exception {
        Caller tenant = callers.newTenant();
        crowd.of(20, () -> desk.look(tenant));
        assertThat(pool.refusals(10, "select 1 from idempotency"))
                .hasSize(10)
                .allSatisfy(refusal -> assertThat(refusal).contains("does not exist"));
        assertThatThrownBy(() -> sql.list("select 1 from idempotency", row -> 1))
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void sixteenThreadsOverManyTenantsReadOnlyTheirOwnRows() throws Exception {
        List<Caller> tenants = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tenants.add(callers.newTenant());
            desk.mark(tenants.get(i), tenants.get(i).tenant().slug());
        }
        AtomicInteger seed = new AtomicInteger();
        List<Integer> right = crowd.of(16, () -> visitor.looks(tenants, new Random(seed.incrementAndGet())));
        assertThat(right).hasSize(16).containsOnly(Visitor.LOOKS);
    }

    @Test
    void aTransactionOfItsOwnMayStandOnAnotherTenant() {
        Caller outer = callers.newTenant();
        Caller inner = callers.newTenant();
        Seen after = desk.markBoth(outer, inner, "row");
        assertThat(after.path()).isEqualTo(outer.tenant().schema());
        assertThat(after.byEntity()).containsExactly("row-entity", "row-sql").isEqualTo(after.bySql());
        assertThat(desk.look(inner).bySql()).containsExactly("row-entity", "row-sql");
        assertThatThrownBy(() -> desk.markInnerAndRefuse(outer, inner, "more")).isInstanceOf(ProblemException.class);
        assertThat(desk.look(outer).bySql()).hasSize(2);
        assertThat(desk.look(inner).bySql()).hasSize(4);
    }

    @Test
    void oneTransactionCannotMoveToAnotherTenant() {
        Caller one = callers.newTenant();
        Caller other = callers.newTenant();
        assertThatThrownBy(() -> desk.markOtherInSameTransaction(one, other, "row"))
                .hasStackTraceContaining("one transaction, one tenant");
        assertThat(desk.look(one).bySql()).isEmpty();
        assertThat(desk.look(other).bySql()).isEmpty();
    }

    @Test
    void aCommittedChangeIsNoticedWithinASecond() throws Exception {
        Caller tenant = callers.newTenant();
        desk.announce(tenant, HeardChanges.TOPIC, tenant.tenant(), "one");
        assertThat(heard.next(Duration.ofSeconds(1))).isEqualTo("one");
    }

    @Test
    void aCacheThatCannotFollowKeepsNoOtherFromHearing() throws Exception {
        Caller tenant = callers.newTenant();
        desk.announce(tenant, HeardChanges.TOPIC, tenant.tenant(), HeardChanges.FAILS_ONCE, "after");
        assertThat(heard.next(Duration.ofSeconds(1))).isEqualTo("after");
        assertThat(heard.next(Duration.ofSeconds(1))).isEqualTo(HeardChanges.FAILS_ONCE);
        assertThat(heard.next(Duration.ofSeconds(1))).isEqualTo("after");
    }

    @Test
    void anIdempotencyKeyIsSpentByTheCommitOfTheEffectAndByNothingElse() {
        Caller tenant = callers.newTenant();
        ReservedKey reserved =
                answers.reserve(tenant, "key", new byte[0]).reserved().orElseThrow();
        Caller request = Callers.withKey(tenant, reserved);
        desk.look(request);
        assertThatThrownBy(() -> desk.markAndRefuse(request, "row")).isInstanceOf(ProblemException.class);
        assertThat(answers.reserve(tenant, "key", new byte[0]).outcome()).isEqualTo(Outcome.RUNNING);
        desk.markAtCommit(request, "row");
        answers.release(tenant, reserved);
        assertThat(answers.reserve(tenant, "key", new byte[0]).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void workThatHangsHoldsUpNoOtherWork() throws Exception {
        try (HangingWork hanging = HangingWork.start(repeater)) {
            assertThat(hanging.hangs()).isTrue();
            Caller tenant = callers.newTenant();
            desk.announce(tenant, HeardChanges.TOPIC, tenant.tenant(), "meanwhile");
            assertThat(heard.next(Duration.ofSeconds(1))).isEqualTo("meanwhile");
        }
    }

    @Test
    void aHolderWhoseLeaseWentElsewhereCommitsNothing() {
        Caller tenant = callers.newTenant();
        Lease lease = desk.take(tenant, "in-container", Duration.ofMinutes(1)).orElseThrow();
        desk.markUnder(tenant, lease, "held");
        desk.takeOver(tenant, "in-container");
        assertThatThrownBy(() -> desk.markUnder(tenant, lease, "lost")).isInstanceOf(LeaseLost.class);
        assertThat(desk.look(tenant).bySql()).containsExactly("held-entity", "held-sql");
        assertThat(desk.take(tenant, "in-container", Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aTenantIsCreatedInWellUnderTwoSeconds() {
        callers.newTenant();
        List<Long> millis = callers.millisOfCreating(5);
        System.out.println("Tenant creation in the container, five times, ms: " + millis);
        assertThat(millis.get(0)).isLessThan(2000);
    }

    @Test
    void ofEightCreationsOfOneSlugExactlyOneWins() throws Exception {
        List<String> outcomes = crowd.of(8, () -> callers.outcomeOfCreating("contested"));
        assertThat(outcomes).containsOnlyOnce("made");
        assertThat(outcomes)
                .filteredOn(ProblemCode.ALREADY_EXISTS.name()::equals)
                .hasSize(7);
        Caller winner = Caller.system(new TenantId("contested"), "test");
        assertThat(directory.find(winner.tenant())).get().matches(Tenant::migrated);
        desk.mark(winner, "row");
        assertThat(desk.look(winner).bySql()).hasSize(2);
    }

    @Test
    void oldJobsAreRemovedFromTheServersRepositoryAndLaterOnesGoOnWorking() throws Exception {
        Caller tenant = callers.newTenant();
        long old = CountRows.start(tenant, -1);
        assertThat(CountRows.ended(old)).isEqualTo(BatchStatus.COMPLETED);
        desk.ageJobs(callers.operator(), Duration.ofDays(31));
        history.removeOld(callers.operator());
        assertThat(desk.jobRows(callers.operator())).isZero();
        long fresh = CountRows.start(callers.newTenant(), -1);
        assertThat(CountRows.ended(fresh)).isEqualTo(BatchStatus.COMPLETED);
        desk.ageJobs(callers.operator(), Duration.ofDays(31));
        assertThat(history.removeOld(callers.operator())).isEqualTo(1);
    }

    @Test
    void aBrokenJobGoesOnAfterItsCheckpointWhenRestarted() throws Exception {
        Caller tenant = callers.newTenant();
        long first = CountRows.start(tenant, 35);
        assertThat(CountRows.ended(first)).isEqualTo(BatchStatus.FAILED);
        assertThat(desk.look(tenant).bySql()).hasSize(2 * 30);
        long second = CountRows.restart(first, tenant);
        assertThat(CountRows.ended(second)).isEqualTo(BatchStatus.COMPLETED);
        assertThat(desk.look(tenant).bySql()).hasSize(2 * CountingWriter.ITEMS);
        assertThat(desk.jobExecutions(tenant, CountRows.NAME)).containsExactly("FAILED", "COMPLETED");
    }
}
