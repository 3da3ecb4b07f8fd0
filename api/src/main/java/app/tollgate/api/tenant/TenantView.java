package app.tollgate.api.tenant;

import java.time.Instant;

/** A tenant as the operator sees it. */
public record TenantView(
        String slug,
        String name,
        String timeZone,
        String locale,
        Tier tier,
        Integer limitPerMinute,
        Integer burst,
        boolean demo,
        Integer demoResetHours,
        TenantStatus status,
        Instant createdAt) {}
