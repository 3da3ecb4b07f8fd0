package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the turn of each tenant's month, on whichever node claims it. */
@ApplicationScoped
class MonthTurnTimer {

    private static final Logger LOG = Logger.getLogger(MonthTurnTimer.class.getName());
    private static final Caller CALLER = Caller.system(TenantId.OPERATOR, "month turn");
    private static final Duration PAUSE = Duration.ofSeconds(60);

    @Inject
    private Repeater repeater;

    @Inject
    private MonthTurnWork work;

    @Inject
    private MonthTurn turn;

    @Inject
    private TenantDirectory tenants;

    void onPlatformReady(@Observes PlatformReady ready) {
        repeater.every(PAUSE, "Looking at the month's turn", this::lookAtAll);
    }

    /** Looks at all tenants that are due; one that fails stays due and holds nobody else up. */
    void lookAtAll() {
        work.listAll(CALLER);
        List<TenantWork.Claim> claims;
        do {
            claims = work.claim(CALLER);
            claims.forEach(claim ->
                    tenants.find(claim.tenant()).filter(Tenant::migrated).ifPresent(tenant -> look(claim)));
        } while (!claims.isEmpty());
    }

    private void look(TenantWork.Claim claim) {
        try {
            work.looked(CALLER, claim, turn.look(Caller.system(claim.tenant(), "month turn")));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The month of " + claim.tenant() + " could not be looked at and is tried again", e);
        }
    }
}
