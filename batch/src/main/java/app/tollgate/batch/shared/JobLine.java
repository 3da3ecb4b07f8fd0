package app.tollgate.batch.shared;

import app.tollgate.ejb.shared.TenantWork;
import java.util.Optional;

/** What waits for jobs of one kind: tenant after tenant, the longest waiting first. */
public interface JobLine {

    /** The name of the job's XML. */
    String job();

    /** The tenant whose turn it is, which nobody else looks at for a while. */
    Optional<TenantWork.Claim> nextTenant();

    /** What is to be started for the tenant now, if anything; lets go of the tenant until the next look at it. */
    Optional<JobOrder> take(TenantWork.Claim tenant);

    /** The job broke off; another is to go on from where it stands. */
    void putBack(JobOrder order);
}
