package app.tollgate.api.apikey;

import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An API key as the tenant's admins see it, without its secret.
 *
 * @param keyId the 12 characters that stand in the key itself
 * @param previousSecretUntil until when the secret before the last rotation still works, or null
 * @param lastUsedAt exact to a few seconds, or null
 */
public record ApiKeyView(
        UUID id,
        String keyId,
        String name,
        Set<Permission> permissions,
        Instant expiresAt,
        List<String> allowedAddresses,
        Integer limitPerMinute,
        KeyStatus status,
        Instant createdAt,
        Creator createdBy,
        Instant previousSecretUntil,
        Instant lastUsedAt,
        String lastUsedFrom) {

    /** Who made the key. */
    public record Creator(ActorKind kind, UUID id, String name) {}
}
