package app.tollgate.ejb.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a credential stands for now.
 *
 * @param session the session behind it, if it is a person's
 * @param keyLimitPerMinute the key's own limit, if it is a key's that has one
 * @param renewedToken what the cookie should hold from now on, if it is time
 * @param token the token that was sent, if it was one
 */
public record Recognised(
        TenantId tenant,
        Actor actor,
        Optional<UUID> session,
        OptionalInt keyLimitPerMinute,
        Optional<String> renewedToken,
        Optional<TokenClaims> token) {

    /** What MicroProfile JWT calls groups: permissions of a key, {@code ROLE_…} of a person. */
    public List<String> groups() {
        return actor.roles().isEmpty()
                ? actor.permissions().stream().map(Enum::name).toList()
                : actor.roles().stream().map(role -> "ROLE_" + role).toList();
    }

    /** The claims of the token, none for a key that was sent itself. */
    public Map<String, Object> claims() {
        return token.map(TokenClaims::all).orElse(Map.of());
    }
}
