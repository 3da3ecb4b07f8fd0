package app.tollgate.batch.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.batch.print.TestPaper;
import app.tollgate.batch.usage.TestCsv;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** Makes reports of one tenant as the job does, and reads their files. */
public final class TestReports {

    private static final TestServer SERVER = TestServer.get();

    private final Caller caller;
    private final ReportDesk desk = SERVER.get(ReportDesk.class);
    private final JobQueue queue = SERVER.get(JobQueue.class);
    private final ReportFiles files = SERVER.get(ReportFiles.class);

    public TestReports(Caller caller) {
        this.caller = caller;
    }

    public static ReportRequest of(ReportType type, ReportContent content, LocalDate to) {
        return new ReportRequest(type, content, TestCalls.DAY, to, null, null, null);
    }

    public UUID ask(ReportRequest request) {
        return desk.request(caller, Draft.good(request)).id();
    }

    /** The finished file of a new report. */
    public byte[] made(ReportRequest request) {
        UUID id = ask(request);
        runToTheEnd(take());
        return file(id);
    }

    public JobClaim take() {
        return queue.take(caller, ReportDesk.JOBS).orElseThrow();
    }

    ReportMaking open(JobClaim claim) {
        ReportOrder order = files.resume(caller, claim).order();
        return open(
                Stream.concat(TestCsv.FORMS.stream(), TestPaper.FORMS.stream())
                        .filter(candidate -> candidate.makes(order))
                        .findAny()
                        .orElseThrow(),
                claim);
    }

    ReportMaking open(ReportForm form, JobClaim claim) {
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
    public int runToTheEnd(JobClaim claim) {
        return runToTheEnd(open(claim));
    }

    /** Makes it by this form. */
    public int runToTheEnd(ReportForm form, JobClaim claim) {
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
    public void killAfter(int pieces) {
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

    public byte[] file(UUID id) {
        long size = files.get(caller, id).bytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        while (file.size() < size) {
            file.writeBytes(files.from(caller, id, file.size()));
        }
        return file.toByteArray();
    }

    public static String hash(byte[] file) {
        FileHash hash = new FileHash(Runnable::run);
        hash.add(file);
        return hash.hex();
    }

    public static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
