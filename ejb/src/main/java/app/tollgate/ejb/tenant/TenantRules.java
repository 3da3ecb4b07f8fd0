package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold of a tenant's settings beyond the shape of each member. */
final class TenantRules {

    private TenantRules() {}

    static void check(CreateTenantRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (TenantId.isReserved(request.slug())) {
            errors.add(FieldError.at(
                    "/slug", "reserved", "This slug is reserved; choose another, such as the firm's name."));
        }
        checkZone(request.timeZone(), errors);
        checkLimit(
                Objects.requireNonNullElse(request.tier(), Tier.STANDARD),
                request.limitPerMinute(),
                request.burst(),
                errors);
        if (request.demoResetHours() != null && !Boolean.TRUE.equals(request.demo())) {
            errors.add(FieldError.at("/demoResetHours", "not-a-demo", "Only a demo tenant resets; leave this out."));
        }
        refuse(errors);
    }

    static void check(ChangeTenantRequest request) {
        List<FieldError> errors = new ArrayList<>();
        checkZone(request.timeZone(), errors);
        checkLimit(request.tier(), request.limitPerMinute(), request.burst(), errors);
        refuse(errors);
    }

    static void check(CompanySettings settings) {
        List<FieldError> errors = new ArrayList<>();
        checkZone(settings.timeZone(), errors);
        refuse(errors);
    }

    private static void checkLimit(Tier tier, Integer limit, Integer burst, List<FieldError> errors) {
        boolean custom = tier == Tier.ENTERPRISE;
        if (custom && limit == null) {
            errors.add(FieldError.at("/limitPerMinute", "required", "ENTERPRISE needs its own limit, such as 4000."));
        }
        if (!custom && limit != null) {
            errors.add(FieldError.at(
                    "/limitPerMinute", "not-allowed", "Only ENTERPRISE has its own limit; leave this out."));
        }
        if (!custom && burst != null) {
            errors.add(FieldError.at("/burst", "not-allowed", "Only ENTERPRISE has a burst; leave this out."));
        }
    }

    private static void checkZone(String zone, List<FieldError> errors) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add(FieldError.at("/timeZone", "unknown-zone", "Use an IANA time zone, such as America/Chicago."));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
