package app.tollgate.web.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.access.Recognised;
import app.tollgate.ejb.access.Recognition;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way in: an API key or a token as bearer, or the cookie of a session.
 *
 * <p>Without a credential the call goes on as nobody's, so that public pages stay public. A bearer that is no good is noted and told by
 * {@link CredentialFilter} in the words of the contract; a cookie that has ended is only cleared.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    private Recognition recognition;

    @Inject
    private SessionCookie cookie;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String issuer;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String address = addresses.of(request);
        try {
            Optional<Recognised> bearer = bearer(request).map(sent -> recognition.bearer(sent, address));
            if (bearer.isPresent()) {
                CredentialKind kind = bearer.get().token().isPresent() ? CredentialKind.TOKEN : CredentialKind.API_KEY;
                return letIn(bearer.get(), kind, address, request, context);
            }
            Optional<Recognised> person = cookie.of(request).flatMap(sent -> person(sent, response));
            return person.isPresent()
                    ? letIn(person.get(), CredentialKind.COOKIE, address, request, context)
                    : context.doNothing();
        } catch (ProblemException refusal) {
            RefusedCredential.note(request, refusal);
        } catch (EJBException databaseAway) {
            RefusedCredential.note(
                    request, new ProblemException(ProblemCode.UNAVAILABLE, "Try again in a few seconds."));
        }
        return context.doNothing();
    }

    private Optional<Recognised> person(String sent, HttpServletResponse response) {
        Optional<Recognised> person = recognition.cookie(sent);
        if (person.isEmpty()) {
            cookie.clear(response);
        }
        person.flatMap(Recognised::renewedToken).ifPresent(token -> cookie.set(response, token));
        return person;
    }

    private AuthenticationStatus letIn(
            Recognised caller,
            CredentialKind kind,
            String address,
            HttpServletRequest request,
            HttpMessageContext context) {
        new Identity(caller.tenant(), caller.actor(), kind, caller.session(), caller.keyLimitPerMinute(), address)
                .attachTo(request);
        return context.notifyContainerAboutLogin(
                new TollgatePrincipal(caller, issuer, clock.instant().getEpochSecond()), Set.copyOf(caller.groups()));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim());
    }
}
