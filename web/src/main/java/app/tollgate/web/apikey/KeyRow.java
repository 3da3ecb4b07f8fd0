package app.tollgate.web.apikey;

import app.tollgate.api.shared.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One key as people see it; the secret is not among it.
 *
 * @param shown the public beginning of the key, such as {@code tg_live_7Qm2XkVb9Rt4}
 * @param oldSecretEndsAt when the secret before the last rotation stops working
 */
public record KeyRow(
        UUID id,
        String name,
        String shown,
        List<Permission> permissions,
        KeyState state,
        Instant createdAt,
        String createdBy,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<String> lastUsedFrom,
        Optional<Instant> oldSecretEndsAt,
        List<String> addresses,
        OptionalInt limitPerMinute) {}
