package app.tollgate.batch.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Has what is too old removed, some of a tenant's at a time, by whichever node comes first. */
@ApplicationScoped
public class Removals {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int TENANTS_AT_ONCE = 20;

    @Inject
    private JobQueue queue;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "removal");

    /**
     * Begins to serve the tenants that are noted for it.
     *
     * @param work of {@link TenantWork}
     * @param name what the server's log calls it
     * @param removal of one tenant's; answers when to look again
     */
    public void serve(String work, String name, Function<Caller, Optional<Instant>> removal) {
        repeater.every(PAUSE, name, () -> remove(work, removal));
    }

    private void remove(String work, Function<Caller, Optional<Instant>> removal) {
        for (TenantWork.Claim claim : queue.tenants(platform, work, TENANTS_AT_ONCE)) {
            queue.finish(platform, claim, removal.apply(Caller.system(claim.tenant(), "removal")));
        }
    }
}
