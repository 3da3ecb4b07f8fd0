package app.tollgate.batch.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobKind;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TenantWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The line of a kind of work whose rows wait in a table. */
final class RowLine implements JobLine {

    private final JobKind kind;
    private final JobQueue queue;
    private final Caller platform;

    RowLine(JobKind kind, JobQueue queue) {
        this.kind = kind;
        this.queue = queue;
        this.platform = Caller.system(TenantId.OPERATOR, kind.job());
    }

    @Override
    public String job() {
        return kind.job();
    }

    @Override
    public Optional<TenantWork.Claim> nextTenant() {
        return queue.tenants(platform, kind.work(), 1).stream().findFirst();
    }

    @Override
    public Optional<JobOrder> take(TenantWork.Claim tenant) {
        Caller caller = Caller.system(tenant.tenant(), kind.job());
        Optional<JobClaim> taken = queue.take(caller, kind);
        queue.finish(platform, tenant, queue.nextLook(caller, kind));
        return taken.map(claim -> new JobOrder(kind.job(), tenant.tenant(), Optional.of(claim)));
    }

    @Override
    public List<TenantId> waiting(Duration time) {
        return queue.notLookedAt(platform, kind, time);
    }

    @Override
    public boolean isWaiting(TenantId tenant) {
        return queue.isWaiting(Caller.system(tenant, kind.job()), kind);
    }

    @Override
    public void putBack(JobOrder order) {
        queue.putBack(order.caller(), kind, order.claim());
    }
}
