package app.tollgate.api.access;

import app.tollgate.api.shared.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the tenant's admins see it.
 *
 * @param invitation the latest invitation, or null if there never was one
 * @param lastSignInAt when the person last signed in, or null
 */
public record UserView(
        UUID id,
        String name,
        String email,
        Set<Role> roles,
        boolean active,
        InvitationView invitation,
        Instant createdAt,
        Instant lastSignInAt) {}
