package app.tollgate.ejb.access;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What is injected where nobody we know calls: no name, no claims (MicroProfile JWT 2.1, section 7.1.1). */
final class NobodysToken implements JsonWebToken {

    @Override
    public String getName() {
        return null;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T getClaim(String name) {
        return null;
    }
}
