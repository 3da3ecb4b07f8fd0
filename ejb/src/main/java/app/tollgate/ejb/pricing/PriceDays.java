package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which day it is where a price holds: the tenant's, or for everybody's prices that of the zone where days begin first. */
@ApplicationScoped
class PriceDays {

    /** Events may be dated five minutes ahead, and nodes are up to a second behind: by then a price may have rated something. */
    private static final Duration AHEAD = Duration.ofMinutes(6);

    private static final ZoneId EARLIEST = ZoneId.of("Pacific/Kiritimati");

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** The present day, as early as anything could be rated for it. */
    LocalDate today(Optional<TenantId> tenant) {
        return LocalDate.ofInstant(clock.instant().plus(AHEAD), zone(tenant));
    }

    ZoneId zone(Optional<TenantId> tenant) {
        return tenant.flatMap(tenants::find).map(Tenant::timeZone).orElse(EARLIEST);
    }
}
