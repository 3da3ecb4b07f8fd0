package app.tollgate.api.tenant;

import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.shared.TenantId;
import java.time.ZoneId;

/**
 * What every request needs to know of its tenant, as the registry of this node has it.
 *
 * @param limitPerMinute requests a minute, from the tier or the custom number
 * @param burst capacity of the token bucket
 * @param migrated whether the schema is at the version this release needs
 */
public record Tenant(
        TenantId id,
        String name,
        ZoneId timeZone,
        String locale,
        Tier tier,
        int limitPerMinute,
        int burst,
        boolean demo,
        TenantStatus status,
        boolean migrated) {

    public TenantCalendar calendar() {
        return new TenantCalendar(timeZone);
    }
}
