package app.tollgate.batch.contactimport;

import app.tollgate.api.shared.Caller;
import app.tollgate.batch.shared.JobOrder;
import app.tollgate.ejb.contactimport.ImportRun;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The one step: takes the rows that wait, some in each commit, until there are no more or somebody else has the import. */
@Named("rowsToImport")
@Dependent
public class RowsToImport extends AbstractBatchlet {

    @Inject
    private JobContext context;

    @Inject
    private ImportRun run;

    private volatile boolean stopped;

    @Override
    public String process() {
        JobOrder job = JobOrder.of(context);
        Caller caller = job.caller();
        boolean more;
        do {
            more = run.goOn(caller, job.claim());
        } while (more && !stopped);
        return BatchStatus.COMPLETED.name();
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
