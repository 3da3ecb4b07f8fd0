package app.tollgate.api.access;

import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.Tier;
import java.util.Set;
import java.util.UUID;

/**
 * The caller: keys have permissions, people have roles; the other one is null.
 *
 * @param rateLimit null for operators, whose realm has no tier
 */
public record MeView(
        ActorKind kind,
        UUID id,
        String name,
        String tenant,
        Set<Permission> permissions,
        Set<Role> roles,
        RateLimit rateLimit) {

    /** The tenant's tier and its requests a minute. */
    public record RateLimit(Tier tier, int limitPerMinute) {}
}
