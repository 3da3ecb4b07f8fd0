package app.tollgate.batch.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageReportSums;
import app.tollgate.ejb.report.UsageReportTotals;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;

/** Makes reports of one tenant as the job does, and reads their files. */
final class TestReports {

    private static final TestServer SERVER = TestServer.get();
    private static final UsagePrinting PRINTING = new UsagePrinting(
            SERVER.get(UsageReportTotals.class),
            SERVER.get(UsageReportRows.class),
            SERVER.get(ReportFiles.class),
            SERVER.get(TenantDirectory.class));
    private static final List<ReportForm> FORMS = List.of(
            new DetailCsvForm(SERVER.get(UsageReportRows.class)),
            new SummaryCsvForm(SERVER.get(UsageReportSums.class)),
            new PdfForm(PRINTING),
            new BrokenOutPdfForm(PRINTING, SERVER.get(UsageReportTotals.class)));

    private final Caller caller;
    private final ReportDesk desk = SERVER.get(ReportDesk.class);
    private final JobQueue queue = SERVER.get(JobQueue.class);
    private final ReportFiles files = SERVER.get(ReportFiles.class);

    TestReports(Caller caller) {
        this.caller = caller;
    }

    static ReportRequest of(ReportType type, ReportContent content, LocalDate to) {
        return new ReportRequest(type, content, TestCalls.DAY, to, null, null, null);
    }

    UUID ask(ReportRequest request) {
        return desk.request(caller, Draft.good(request)).id();
    }

    /** The finished file of a new report. */
    byte[] made(ReportRequest request) {
        UUID id = ask(request);
        runToTheEnd(take());
        return file(id);
    }

    JobClaim take() {
        return queue.take(caller, ReportDesk.JOBS).orElseThrow();
    }

    ReportMaking open(JobClaim claim) {
        ReportOrder order = files.resume(caller, claim).order();
        return open(
                FORMS.stream()
                        .filter(candidate -> candidate.makes(order))
                        .findAny()
                        .orElseThrow(),
                claim);
    }

    private ReportMaking open(ReportForm form, JobClaim claim) {
        return ReportMaking.resume(form, files, caller, files.resume(caller, claim), ForkJoinPool.commonPool());
    }

    /** What the batch runtime does: makes and writes one piece in one transaction. */
    boolean chunk(ReportMaking making) {
        return SERVER.in(caller, () -> {
            Optional<ReportPiece> piece = making.next();
            piece.ifPresent(making::write);
            return piece.isPresent();
        });
    }

    /** Answers how many pieces it made. */
    int runToTheEnd(JobClaim claim) {
        return runToTheEnd(open(claim));
    }

    /** Makes it by this form. */
    int runToTheEnd(ReportForm form, JobClaim claim) {
        return runToTheEnd(open(form, claim));
    }

    private int runToTheEnd(ReportMaking making) {
        int pieces = 0;
        while (chunk(making)) {
            pieces++;
        }
        making.seal();
        return pieces;
    }

    /** Breaks off after a number of pieces, in the middle of a further one, and gives the report back. */
    void killAfter(int pieces) {
        JobClaim claim = take();
        ReportMaking making = open(claim);
        for (int i = 0; i < pieces; i++) {
            chunk(making);
        }
        try {
            SERVER.in(caller, () -> {
                making.next().ifPresent(making::write);
                throw new Killed();
            });
        } catch (Killed expected) {
            queue.putBack(caller, ReportDesk.JOBS, claim);
        }
    }

    byte[] file(UUID id) {
        long size = files.get(caller, id).bytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        while (file.size() < size) {
            file.writeBytes(files.from(caller, id, file.size()));
        }
        return file.toByteArray();
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
