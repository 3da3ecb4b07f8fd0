package app.tollgate.api.apikey;

import app.tollgate.api.shared.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A key whose secret was just made: {@code key} is shown here and never again. */
public record NewApiKey(
        UUID id,
        String keyId,
        String key,
        String name,
        Set<Permission> permissions,
        Instant expiresAt,
        List<String> allowedAddresses,
        Integer limitPerMinute,
        KeyStatus status,
        Instant createdAt,
        ApiKeyView.Creator createdBy,
        Instant previousSecretUntil) {

    public static NewApiKey of(ApiKeyView view, String key) {
        return new NewApiKey(
                view.id(),
                view.keyId(),
                key,
                view.name(),
                view.permissions(),
                view.expiresAt(),
                view.allowedAddresses(),
                view.limitPerMinute(),
                view.status(),
                view.createdAt(),
                view.createdBy(),
                view.previousSecretUntil());
    }

    @Override
    public String toString() {
        return "NewApiKey[" + keyId + "]";
    }
}
