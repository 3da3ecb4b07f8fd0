package app.tollgate.api.access;

import app.tollgate.api.shared.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The answer to a sign-in.
 *
 * @param csrfToken sent back as {@code X-CSRF-Token} with every unsafe call that uses the cookie
 * @param expiresAt when the session ends at the latest
 */
public record SessionOpened(Person user, Company tenant, String csrfToken, Instant expiresAt) {

    /** Who signed in. */
    public record Person(UUID id, String name, String email, Set<Role> roles) {}

    /** Where. */
    public record Company(String slug, String name, boolean demo, String timeZone) {}
}
