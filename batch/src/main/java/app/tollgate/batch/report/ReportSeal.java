package app.tollgate.batch.report;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The last step: the file gets its hash and can be downloaded. */
@Named("reportSeal")
@Dependent
public class ReportSeal extends AbstractBatchlet {

    @Inject
    private JobContext context;

    @Override
    public String process() {
        ((ReportMaking) context.getTransientUserData()).seal();
        return BatchStatus.COMPLETED.name();
    }
}
