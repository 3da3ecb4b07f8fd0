package app.tollgate.batch.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;

/** What a job is told when it is started: whose months it closes. */
record InvoiceJob(TenantId tenant) {

    static final String NAME = "issue-invoices";

    private static final String TENANT = "tenant";

    static InvoiceJob of(JobContext context) {
        return new InvoiceJob(new TenantId(context.getProperties().getProperty(TENANT)));
    }

    Properties parameters() {
        Properties told = new Properties();
        told.setProperty(TENANT, tenant.slug());
        return told;
    }

    Caller caller() {
        return Caller.system(tenant, NAME);
    }
}
