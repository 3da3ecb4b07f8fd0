package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Begins deliveries when they are due, tenant by tenant.
 *
 * <p>A tenant that fails stays claimed for a while and holds nobody else up; one whose node died is taken by another when its claim has
 * run out.
 */
@ApplicationScoped
public class DeliveryDispatcher {

    private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private ScheduleWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Repeater repeater;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "schedule");
    private final TenantAttempts attempts = new TenantAttempts("Beginning deliveries");

    void onPlatformReady(@Observes @Priority(970) PlatformReady ready) {
        repeater.every(PAUSE, "Beginning deliveries", this::dispatch);
    }

    /** One round over the tenants that are to be looked at. */
    void dispatch() {
        for (TenantWork.Claim claim : work.claim(platform)) {
            if (tenants.find(claim.tenant()).filter(Tenant::migrated).isPresent()) {
                attempts.attempt(claim.tenant(), () -> look(claim));
            }
        }
    }

    private void look(TenantWork.Claim claim) {
        Caller caller = Caller.system(claim.tenant(), "schedule");
        work.begin(caller);
        work.waiting(caller).forEach(delivery -> make(caller, delivery));
        work.finish(platform, claim, work.nextLook(caller));
    }

    private void make(Caller caller, UUID delivery) {
        try {
            work.make(caller, delivery);
        } catch (ProblemException refused) {
            if (refused.code() == ProblemCode.INVALID) {
                work.refuse(caller, delivery, DeliveryReason.REFUSED);
            } else {
                work.putOff(caller, delivery);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Delivery " + delivery + " could not be begun and is tried again", failed);
            work.putOff(caller, delivery);
        }
    }
}
