package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the stored bytes of each tenant charged soon after its midnight, by whichever node claims it. */
@ApplicationScoped
class StorageTimer {

    private static final Logger LOG = Logger.getLogger(StorageTimer.class.getName());
    private static final Caller CALLER = Caller.system(TenantId.OPERATOR, "storage charge");
    private static final Duration PAUSE = Duration.ofSeconds(60);

    @Inject
    private Repeater repeater;

    @Inject
    private StorageWork work;

    @Inject
    private StorageAccrual accrual;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    void onPlatformReady(@Observes PlatformReady ready) {
        repeater.every(PAUSE, "Charging storage", this::chargeDue);
    }

    /** Charges all tenants that are due; what fails for one stays due and holds nobody else up. */
    void chargeDue() {
        for (TenantWork.Claim claim : work.claim(CALLER)) {
            tenants.find(claim.tenant()).filter(Tenant::migrated).ifPresent(tenant -> charge(claim, tenant));
        }
    }

    private void charge(TenantWork.Claim claim, Tenant tenant) {
        TenantCalendar calendar = tenant.calendar();
        Instant now = clock.instant();
        LocalDate today = calendar.dayOf(now);
        try {
            boolean more = accrual.accrue(Caller.system(tenant.id(), "storage charge"), today.minusDays(1));
            work.charged(CALLER, claim, more, calendar.period(today).end());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Storage of " + tenant.id() + " could not be charged and is tried again", e);
        }
    }
}
