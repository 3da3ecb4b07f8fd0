package app.tollgate.ejb.tenant;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.access.PasswordLength;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.Tier;
import java.time.ZoneId;
import java.util.Objects;

/** What must hold of a tenant's settings beyond the shape of each member. */
final class TenantRules {

    /** Zones that IANA dropped in 2020: Java keeps them, PostgreSQL and browsers do not know them. */
    private static final String OF_JAVA_ALONE = "SystemV/";

    private TenantRules() {}

    static void check(CreateTenantRequest request, FieldErrors errors) {
        if (request.slug() != null && TenantId.isReserved(request.slug())) {
            errors.add("/slug", "reserved", "This slug is reserved; choose another, such as the firm's name.");
        }
        checkZone(request.timeZone(), errors);
        checkLimit(
                Objects.requireNonNullElse(request.tier(), Tier.STANDARD),
                request.limitPerMinute(),
                request.burst(),
                errors);
        if (request.demoResetHours() != null && !errors.areAbout("/demo") && !Boolean.TRUE.equals(request.demo())) {
            errors.add("/demoResetHours", "not-a-demo", "Only a demo tenant resets; leave this out.");
        }
        if (request.admin() != null) {
            EmailAddress.check("/admin/email", request.admin().email(), errors);
            PasswordLength.check("/admin/password", request.admin().password(), errors);
        }
    }

    static void check(ChangeTenantRequest request, FieldErrors errors) {
        checkZone(request.timeZone(), errors);
        checkLimit(request.tier(), request.limitPerMinute(), request.burst(), errors);
    }

    static void check(CompanySettings settings, FieldErrors errors) {
        checkZone(settings.timeZone(), errors);
    }

    /** What the tier takes; of a tier that could not be read nothing is known. */
    private static void checkLimit(Tier tier, Integer limit, Integer burst, FieldErrors errors) {
        if (errors.areAbout("/tier")) {
            return;
        }
        boolean custom = tier == Tier.ENTERPRISE;
        if (custom && limit == null) {
            errors.add("/limitPerMinute", "required", "ENTERPRISE needs its own limit, such as 4000.");
        }
        if (!custom && limit != null) {
            errors.add("/limitPerMinute", "not-allowed", "Only ENTERPRISE has its own limit; leave this out.");
        }
        if (!custom && burst != null) {
            errors.add("/burst", "not-allowed", "Only ENTERPRISE has a burst; leave this out.");
        }
    }

    private static void checkZone(String zone, FieldErrors errors) {
        if (zone != null && !isZone(zone)) {
            errors.add("/timeZone", "unknown-zone", "Use an IANA time zone, such as America/Chicago.");
        }
    }

    private static boolean isZone(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone) && !zone.startsWith(OF_JAVA_ALONE);
    }
}
