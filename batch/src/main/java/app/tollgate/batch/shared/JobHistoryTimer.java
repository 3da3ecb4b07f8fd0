package app.tollgate.batch.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has old jobs removed from the repository, some at a time, so that no run of it takes long. */
@ApplicationScoped
public class JobHistoryTimer {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    private JobHistory history;

    @Inject
    private Repeater repeater;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "job history");

    void onPlatformReady(@Observes @Priority(970) PlatformReady ready) {
        repeater.later(PAUSE, "Removing old jobs", () -> history.removeOld(caller));
    }
}
