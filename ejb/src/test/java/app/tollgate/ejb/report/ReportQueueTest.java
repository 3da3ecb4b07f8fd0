package app.tollgate.ejb.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestLines;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportQueueTest {

    private final TestServer server = TestServer.get();
    private final ReportDesk desk = server.get(ReportDesk.class);
    private final JobQueue queue = server.get(JobQueue.class);
    private final ReportFiles files = server.get(ReportFiles.class);
    private final Caller platform = Caller.system(TenantId.OPERATOR, "test");
    private final Caller caller = TestTenants.newTenant();
    private final TestClock clock = new TestClock();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aTenantRunsOneReportAtATimeInTheOrderTheyWereAskedFor() {
        UUID first = desk.request(caller, ReportDeskTest.march()).id();
        UUID second = desk.request(caller, ReportDeskTest.march()).id();

        JobClaim claim = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        assertThat(claim.id()).isEqualTo(first);
        assertThat(queue.take(caller, ReportDesk.JOBS)).isEmpty();
        files.seal(caller, claim, "abc");

        assertThat(queue.take(caller, ReportDesk.JOBS).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aReportWhoseNodeWentSilentIsTakenOverAndItsFormerOwnerIsShutOut() {
        desk.request(caller, ReportDeskTest.march());
        JobClaim former = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        clock.pass(JobQueue.SILENCE.minusSeconds(1));
        assertThat(queue.take(caller, ReportDesk.JOBS)).isEmpty();
        clock.pass(Duration.ofSeconds(2));

        JobClaim taken = queue.take(caller, ReportDesk.JOBS).orElseThrow();

        assertThat(taken.id()).isEqualTo(former.id());
        assertThat(taken.token()).isGreaterThan(former.token());
        assertThatThrownBy(() -> files.resume(caller, former)).isInstanceOf(ClaimLost.class);
        assertThatThrownBy(() -> files.seal(caller, former, "x")).isInstanceOf(ClaimLost.class);
        assertThat(files.resume(caller, taken).after()).isEmpty();
    }

    @Test
    void aReportThatBreaksOffAgainAndAgainWithoutGettingOnFails() {
        UUID id = desk.request(caller, ReportDeskTest.march()).id();
        for (int i = 0; i < JobQueue.MOST_ATTEMPTS_WITHOUT_PROGRESS; i++) {
            queue.putBack(
                    caller, ReportDesk.JOBS, queue.take(caller, ReportDesk.JOBS).orElseThrow());
        }
        assertThat(queue.take(caller, ReportDesk.JOBS)).isEmpty();
        assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.FAILED);
        assertThat(desk.get(caller, id).error()).isNotBlank();
        assertThat(server.get(FinishedReports.class).of(id)).containsExactly(ReportStatus.FAILED);
        assertThat(TestLog.last(caller))
                .extracting(TestLog.Row::action, TestLog.Row::kind, TestLog.Row::actorName)
                .containsExactly("REPORT_FAILED", "REPORT", caller.actor().name());
    }

    @Test
    void theTenantThatWaitsLongestIsServedFirstAndThenGoesToTheEndOfTheLine() {
        TestLines.empty(ReportDesk.JOBS);
        Caller other = TestTenants.newTenant();
        desk.request(caller, ReportDeskTest.march());
        clock.pass(Duration.ofMillis(10));
        desk.request(caller, ReportDeskTest.march());
        desk.request(other, ReportDeskTest.march());

        TenantWork.Claim first =
                queue.tenants(platform, ReportDesk.JOBS.work(), 1).get(0);
        assertThat(first.tenant()).isEqualTo(caller.tenant());
        JobClaim claim = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        clock.pass(Duration.ofMillis(10));
        files.seal(caller, claim, "abc");
        queue.finish(platform, first, queue.nextLook(caller, ReportDesk.JOBS));

        assertThat(queue.tenants(platform, ReportDesk.JOBS.work(), 1).get(0).tenant())
                .isEqualTo(other.tenant());
    }

    @Test
    void twentyReportsOfOneTenantLetAnothersFirstThroughAfterOne() {
        TestLines.empty(ReportDesk.JOBS);
        for (int i = 0; i < ReportDesk.MOST_WAITING; i++) {
            desk.request(caller, ReportDeskTest.march());
        }
        clock.pass(Duration.ofMillis(10));
        Caller other = TestTenants.newTenant();
        desk.request(other, ReportDeskTest.march());

        List<TenantId> served = List.of(serveNext(), serveNext(), serveNext());

        assertThat(served).containsExactly(caller.tenant(), other.tenant(), caller.tenant());
    }

    @Test
    void aTenantWithNothingOpenLeavesTheLine() {
        TestLines.empty(ReportDesk.JOBS);
        UUID id = desk.request(caller, ReportDeskTest.march()).id();
        desk.remove(caller, id);
        TenantWork.Claim claim =
                queue.tenants(platform, ReportDesk.JOBS.work(), 1).get(0);
        assertThat(queue.take(caller, ReportDesk.JOBS)).isEmpty();

        queue.finish(platform, claim, queue.nextLook(caller, ReportDesk.JOBS));

        clock.pass(Duration.ofMinutes(5));
        assertThat(tenantsInLine()).doesNotContain(caller.tenant());
    }

    private TenantId serveNext() {
        TenantWork.Claim next =
                queue.tenants(platform, ReportDesk.JOBS.work(), 1).get(0);
        Caller its = Caller.system(next.tenant(), "test");
        clock.pass(Duration.ofMillis(10));
        files.seal(its, queue.take(its, ReportDesk.JOBS).orElseThrow(), "abc");
        queue.finish(platform, next, queue.nextLook(its, ReportDesk.JOBS));
        return next.tenant();
    }

    private List<TenantId> tenantsInLine() {
        return queue.tenants(platform, ReportDesk.JOBS.work(), 100).stream()
                .map(TenantWork.Claim::tenant)
                .toList();
    }
}
