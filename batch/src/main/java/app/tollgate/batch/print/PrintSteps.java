package app.tollgate.batch.print;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.shared.JobClaim;

/** The steps in which a document is made, told one by one: each is a sign of life and says how much of the document is done. */
final class PrintSteps {

    private final ReportFiles files;
    private final Caller caller;
    private final JobClaim claim;
    private long events;
    private long all = 1;
    private long done;

    PrintSteps(ReportFiles files, Caller caller, JobClaim claim) {
        this.files = files;
        this.caller = caller;
        this.claim = claim;
    }

    /** How many events the document is about, and in how many steps it is made; nothing is shown before that is known. */
    void expect(long events, long steps) {
        this.events = events;
        this.all = steps;
    }

    /** Another step begins. */
    void next() {
        files.stillWorking(caller, claim, events * Math.min(done, all) / all);
        done++;
    }
}
