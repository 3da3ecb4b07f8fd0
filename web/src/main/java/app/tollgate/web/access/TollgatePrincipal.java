package app.tollgate.web.access;

import app.tollgate.ejb.access.Recognised;
import app.tollgate.ejb.access.TokenClaims;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Every caller as a MicroProfile JWT principal, whether it sent a token, a key or a cookie. */
public final class TollgatePrincipal extends CallerPrincipal implements JsonWebToken {

    private static final long serialVersionUID = 1L;

    private final transient Recognised caller;
    private final String issuer;
    private final long now;
    private transient Map<String, Object> claims;

    TollgatePrincipal(Recognised caller, String issuer, long now) {
        super(caller.actor().name());
        this.caller = caller;
        this.issuer = issuer;
        this.now = now;
    }

    /** Made when somebody asks for one: most calls never do. */
    private synchronized Map<String, Object> claims() {
        if (claims == null) {
            claims = made();
        }
        return claims;
    }

    private Map<String, Object> made() {
        Map<String, Object> claims = new HashMap<>(caller.claims());
        claims.putIfAbsent(Claims.iss.name(), issuer);
        claims.putIfAbsent(Claims.iat.name(), now);
        claims.putIfAbsent(Claims.exp.name(), now + 1);
        claims.putIfAbsent(Claims.sub.name(), caller.actor().id().toString());
        claims.putIfAbsent(Claims.upn.name(), caller.actor().name());
        claims.putIfAbsent(Claims.jti.name(), caller.actor().id().toString());
        claims.put("tenant", caller.tenant().slug());
        // The present permissions, which may be fewer than when a token was issued.
        claims.put(Claims.groups.name(), new LinkedHashSet<>(caller.groups()));
        claims.put(Claims.aud.name(), Set.of("tollgate"));
        caller.token().map(TokenClaims::raw).ifPresent(raw -> claims.put(Claims.raw_token.name(), raw));
        return claims;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims().keySet());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T getClaim(String name) {
        return (T) claims().get(name);
    }
}
