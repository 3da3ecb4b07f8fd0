package app.tollgate.ejb.report;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

    private final TestServer server = TestServer.get();
    private final ReportDesk desk = server.get(ReportDesk.class);
    private final JobQueue queue = server.get(JobQueue.class);
    private final ReportFiles files = server.get(ReportFiles.class);
    private final Caller caller = TestTenants.newTenant();
    private Duration passed = Duration.ZERO;

    static Draft<ReportRequest> march() {
        return Draft.good(
                new ReportRequest(ReportType.VOICE_CSV, null, TestCalls.DAY, TestCalls.DAY, null, null, null));
    }

    @AfterEach
    void turnBack() {
        server.get(Clocks.class).move(passed.negated());
    }

    @Test
    void aReportWaitsUntilItIsTakenAndIsReadyWhenSealed() {
        ReportView asked = desk.request(caller, march());
        assertThat(asked.status()).isEqualTo(ReportStatus.QUEUED);

        JobClaim claim = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        assertThat(desk.get(caller, asked.id()).status()).isEqualTo(ReportStatus.RUNNING);
        files.append(caller, claim, new ReportPiece(new byte[] {1, 2, 3}, 2, "7"));
        files.append(caller, claim, new ReportPiece(new byte[] {4, 5}, 1, "8"));
        files.seal(caller, claim, "abc");

        ReportView ready = desk.get(caller, asked.id());
        assertThat(ready.status()).isEqualTo(ReportStatus.READY);
        assertThat(ready.progress()).isEqualTo(100);
        assertThat(ready.rows()).isEqualTo(3);
        assertThat(ready.bytes()).isEqualTo(5);
        assertThat(files.from(caller, asked.id(), 0)).containsExactly(1, 2, 3);
        assertThat(files.from(caller, asked.id(), 2)).containsExactly(3);
        assertThat(files.from(caller, asked.id(), 4)).containsExactly(5);
        assertThat(files.get(caller, asked.id()).name()).isEqualTo("voice-2026-03-02-to-2026-03-02.csv");
    }

    @Test
    void aScheduleAsksAsTheSystemWithTheSameChecksAndTheLogNamesIt() {
        Caller schedule = Caller.system(caller.tenant(), "Monthly calls");
        UUID id = desk.request(schedule, march()).id();
        files.seal(caller, queue.take(caller, ReportDesk.JOBS).orElseThrow(), "abc");

        assertThat(desk.get(caller, id).createdBy()).isEqualTo("Monthly calls");
        assertThat(loggedAs(id, "REPORT_MADE")).containsExactly("SYSTEM Monthly calls");
        assertThat(server.get(FinishedReports.class).of(id)).containsExactly(ReportStatus.READY);
    }

    @Test
    void aFileIsRefusedBeforeItIsReady() {
        UUID id = desk.request(caller, march()).id();
        refuses(ProblemCode.REPORT_NOT_READY, () -> files.get(caller, id));
    }

    @Test
    void anotherTenantsReportIsAsUnknownAsNone() {
        UUID id = desk.request(caller, march()).id();
        Caller other = TestTenants.newTenant();
        for (UUID asked : List.of(id, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> desk.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> desk.remove(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> files.get(other, asked));
        }
        assertThat(desk.list(other, new PageRequest(25, Optional.empty())).items())
                .isEmpty();
    }

    @Test
    void cancellingStopsTheOwnerOfTheClaimAndRemovingForgetsTheReport() {
        UUID id = desk.request(caller, march()).id();
        JobClaim claim = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        files.append(caller, claim, new ReportPiece(new byte[] {1}, 1, "7"));

        desk.remove(caller, id);

        assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.CANCELLED);
        assertThat(server.get(FinishedReports.class).of(id)).containsExactly(ReportStatus.CANCELLED);
        ReportPiece next = new ReportPiece(new byte[] {2}, 1, "8");
        assertThatThrownBy(() -> files.append(caller, claim, next)).isInstanceOf(ClaimLost.class);
        assertThatThrownBy(() -> files.seal(caller, claim, "x")).isInstanceOf(ClaimLost.class);
        refuses(ProblemCode.NOT_FOUND, () -> files.piece(caller, id, 0));

        desk.remove(caller, id);
        refuses(ProblemCode.NOT_FOUND, () -> desk.get(caller, id));
    }

    @Test
    void theQueueOfATenantIsFullAtTwenty() {
        for (int i = 0; i < ReportDesk.MOST_WAITING; i++) {
            desk.request(caller, march());
        }
        refuses(ProblemCode.QUEUE_FULL, () -> desk.request(caller, march()));
        assertThat(desk.request(TestTenants.newTenant(), march()).status()).isEqualTo(ReportStatus.QUEUED);
    }

    @Test
    void anUnknownCampaignIsNamedTogetherWithTheRest() {
        ReportRequest request = new ReportRequest(
                ReportType.PDF, null, TestCalls.DAY, TestCalls.DAY.minusDays(1), Ids.next(), null, null);
        assertThatThrownBy(() -> desk.request(caller, Draft.good(request)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/to", "/campaignId"));
    }

    @Test
    void theListIsNewestFirstInPages() {
        List<UUID> asked = List.of(
                desk.request(caller, march()).id(),
                desk.request(caller, march()).id(),
                desk.request(caller, march()).id());
        Page<ReportView> first = desk.list(caller, new PageRequest(2, Optional.empty()));
        Page<ReportView> second = desk.list(
                caller, new PageRequest(2, PageRequest.decode(first.nextCursor().orElseThrow())));
        assertThat(first.items()).extracting(ReportView::id).containsExactly(asked.get(2), asked.get(1));
        assertThat(second.items()).extracting(ReportView::id).containsExactly(asked.get(0));
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void whatWaitsOrRunsIsListedApartFromWhatIsOver() {
        UUID cancelled = desk.request(caller, march()).id();
        UUID ready = desk.request(caller, march()).id();
        UUID waiting = desk.request(caller, march()).id();
        desk.remove(caller, cancelled);
        files.seal(caller, queue.take(caller, ReportDesk.JOBS).orElseThrow(), "abc");

        assertThat(desk.open(caller)).extracting(ReportView::id).containsExactly(waiting);
        Page<ReportView> first = desk.past(caller, new PageRequest(1, Optional.empty()));
        assertThat(first.items()).extracting(ReportView::id).containsExactly(ready);
        Page<ReportView> second = desk.past(
                caller, new PageRequest(1, PageRequest.decode(first.nextCursor().orElseThrow())));
        assertThat(second.items()).extracting(ReportView::id).containsExactly(cancelled);
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void aReportExpiresAfterThirtyDaysWithItsFile() {
        UUID id = desk.request(caller, march()).id();
        JobClaim claim = queue.take(caller, ReportDesk.JOBS).orElseThrow();
        files.append(caller, claim, new ReportPiece(new byte[] {1}, 1, "7"));
        files.seal(caller, claim, "abc");
        pass(Duration.ofDays(31));

        refuses(ProblemCode.NOT_FOUND, () -> desk.get(caller, id));
        assertThat(desk.removeExpired(caller)).isEmpty();
        refuses(ProblemCode.NOT_FOUND, () -> files.piece(caller, id, 0));
        assertThat(loggedAs(id, "REPORT_REMOVED")).hasSize(1);
    }

    private List<String> loggedAs(UUID report, String action) {
        return server.in(
                caller,
                () -> server.get(Sql.class)
                        .list(
                                "select actor_kind || ' ' || actor_name from system_log where target_id = ? and action = ?",
                                row -> row.getString(1),
                                report.toString(),
                                action));
    }

    private void pass(Duration time) {
        server.get(Clocks.class).move(time);
        passed = passed.plus(time);
    }

    private java.time.Instant now() {
        return server.get(Clocks.class).clock().instant();
    }
}
