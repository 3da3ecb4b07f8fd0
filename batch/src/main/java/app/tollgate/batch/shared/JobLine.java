package app.tollgate.batch.shared;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TenantWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What waits for jobs of one kind: tenant after tenant, the longest waiting first. */
public interface JobLine {

    /** The name of the job's XML. */
    String job();

    /** The tenant whose turn it is, which nobody else looks at for a while. */
    Optional<TenantWork.Claim> nextTenant();

    /** What is to be started for the tenant now, if anything; lets go of the tenant until the next look at it. */
    Optional<JobOrder> take(TenantWork.Claim tenant);

    /** Tenants that waited this long for a place on any node; of some of them the work may be under way. */
    default List<TenantId> waiting(Duration time) {
        return List.of();
    }

    /** Whether there is something of the tenant that could be started now. */
    default boolean isWaiting(TenantId tenant) {
        return false;
    }

    /** The job broke off, or gave its place away; another is to go on from where it stands. */
    void putBack(JobOrder order);
}
