package app.tollgate.api.shared;

import java.util.Set;
import java.util.UUID;

/** Who acts: a person, a key, or the system itself; permissions are those of a key, roles those of a person. */
public record Actor(ActorKind kind, UUID id, String name, Set<Permission> permissions, Set<Role> roles) {

    private static final UUID NOBODY = new UUID(0, 0);

    public Actor {
        permissions = Set.copyOf(permissions);
        roles = Set.copyOf(roles);
    }

    /** Work that nobody asked for by a request: timers, jobs, start-up. */
    public static Actor system(String name) {
        return new Actor(ActorKind.SYSTEM, NOBODY, name, Set.of(), Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
