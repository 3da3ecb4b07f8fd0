package app.tollgate.batch.invoice;

import app.tollgate.batch.shared.JobOrder;
import app.tollgate.ejb.invoice.InvoicePrinting;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The last step: prints every document that has no print, and lets the mails with it leave. */
@Named("documentsToPrint")
@Dependent
public class DocumentsToPrint extends AbstractBatchlet {

    @Inject
    private JobContext context;

    @Inject
    private InvoicePrinting printing;

    @Override
    public String process() {
        printing.printAll(JobOrder.of(context).caller());
        return BatchStatus.COMPLETED.name();
    }
}
