package app.tollgate.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets resources and beans have the caller injected as a {@link JsonWebToken}.
 *
 * <p>The server offers this only together with its own reading of tokens, which knows neither keys nor cookies (see ADR 10).
 */
@ApplicationScoped
class CallerToken {

    /** Empty where there is no container, and so no caller. */
    @Inject
    private Instance<SecurityContext> security;

    /** The caller of the running request; if that is nobody, a token without a name and without claims. */
    @Produces
    @RequestScoped
    JsonWebToken current() {
        return security.stream()
                .flatMap(context -> context.getPrincipalsByType(JsonWebToken.class).stream())
                .findFirst()
                .orElseGet(NobodysToken::new);
    }
}
