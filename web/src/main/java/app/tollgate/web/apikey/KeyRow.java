package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
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
        OptionalInt limitPerMinute) {

    static KeyRow of(ApiKeyView key, boolean demo, Instant now) {
        return new KeyRow(
                key.id(),
                key.name(),
                (demo ? "tg_demo_" : "tg_live_") + key.keyId(),
                key.permissions().stream().sorted().toList(),
                KeyState.of(key, now),
                key.createdAt(),
                key.createdBy() == null ? "" : key.createdBy().name(),
                Optional.ofNullable(key.expiresAt()),
                Optional.ofNullable(key.lastUsedAt()),
                Optional.ofNullable(key.lastUsedFrom()),
                Optional.ofNullable(key.previousSecretUntil()).filter(now::isBefore),
                key.allowedAddresses(),
                key.limitPerMinute() == null ? OptionalInt.empty() : OptionalInt.of(key.limitPerMinute()));
    }
}
