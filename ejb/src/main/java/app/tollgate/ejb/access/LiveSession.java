package app.tollgate.ejb.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session as its row says, with the person as the account says now.
 *
 * @param lastSeenAt from the row, which is written every few seconds
 * @param endsAt when it ends even if it is used without a pause
 */
public record LiveSession(
        UUID id,
        TenantId tenant,
        UUID userId,
        String name,
        String email,
        Set<Role> roles,
        Instant createdAt,
        Instant lastSeenAt,
        Instant endsAt) {

    /** How long a session lives without being used. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** How long it lives at most. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    boolean isLive(Instant seenAt, Instant now) {
        return now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }

    /** The person as every boundary sees them. */
    public Actor actor() {
        return person(userId, name, roles);
    }

    static Actor person(UUID id, String name, Set<Role> roles) {
        ActorKind kind = roles.contains(Role.OPERATOR)
                ? ActorKind.OPERATOR
                : roles.contains(Role.CLIENT) ? ActorKind.CLIENT : ActorKind.USER;
        return new Actor(kind, id, name, Set.<Permission>of(), roles);
    }
}
