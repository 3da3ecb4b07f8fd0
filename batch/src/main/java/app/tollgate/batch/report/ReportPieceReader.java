package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.batch.shared.JobOrder;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportRun;
import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Makes the pieces of the report, from where its file ends. */
@Named("reportPieceReader")
@Dependent
public class ReportPieceReader extends AbstractItemReader {

    @Inject
    private JobContext context;

    @Inject
    private ReportForms forms;

    @Inject
    private ReportFiles files;

    @Resource
    private ManagedExecutorService beside;

    private ReportMaking making;

    @Override
    public void open(Serializable unused) {
        JobOrder job = JobOrder.of(context);
        Caller caller = job.caller();
        ReportRun run = files.resume(caller, job.claim());
        making = ReportMaking.resume(forms.of(run.order()), files, caller, run, beside);
        context.setTransientUserData(making);
    }

    @Override
    public Object readItem() {
        return making.next().orElse(null);
    }
}
