package app.tollgate.batch.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.batch.shared.JobLine;
import app.tollgate.batch.shared.JobOrder;
import app.tollgate.ejb.invoice.InvoiceWork;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tenants whose month is over or whose documents wait for their print.
 *
 * <p>What is to do is decided by the tenant's months and documents, so no row waits: a job that broke off, or whose node died, is followed
 * by another at the next look.
 */
@ApplicationScoped
class InvoiceLine implements JobLine {

    static final String JOB = "issue-invoices";

    @Inject
    private InvoiceWork work;

    @Inject
    private JobQueue queue;

    private final Caller platform = Caller.system(TenantId.OPERATOR, JOB);

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public Optional<TenantWork.Claim> nextTenant() {
        return queue.tenants(platform, InvoiceWork.WORK, 1).stream().findFirst();
    }

    @Override
    public Optional<JobOrder> take(TenantWork.Claim tenant) {
        JobOrder order = new JobOrder(JOB, tenant.tenant(), Optional.empty());
        boolean waiting = work.isWaiting(order.caller());
        queue.finish(platform, tenant, Optional.of(work.nextLook(order.caller())));
        return Optional.of(order).filter(any -> waiting);
    }

    @Override
    public void putBack(JobOrder order) {
        // The next look at the tenant, which is less than a minute away, finds what is left.
    }
}
