package app.tollgate.ejb.access;

import app.tollgate.api.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one of our tokens says, after its signature was found good.
 *
 * @param session the session of a cookie's token
 * @param key the id and secret version of the key a token was issued from
 * @param all every claim, as MicroProfile JWT shows them
 */
public record TokenClaims(
        TenantId tenant,
        Optional<UUID> session,
        Optional<FromKey> key,
        Instant issuedAt,
        Instant expiresAt,
        String raw,
        Map<String, Object> all) {

    /** The key a token was issued from. */
    public record FromKey(String keyId, int secretVersion) {}

    @Override
    public String toString() {
        return "TokenClaims[tenant=" + tenant + "]";
    }
}
