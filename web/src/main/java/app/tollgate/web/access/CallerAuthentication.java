package app.tollgate.web.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.access.CredentialRefused;
import app.tollgate.ejb.access.Recognised;
import app.tollgate.ejb.access.Recognition;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;

/**
 * The one way in: an API key or a token as bearer, or the cookie of a session.
 *
 * <p>Without a credential the call goes on as nobody's, so that public pages stay public. A bearer that is no good is noted and told by
 * {@link CredentialFilter} in the words of the contract; a cookie that has ended is only cleared.
 */
@ApplicationScoped
public class CallerAuthentication {

    private static final String BEARER = "Bearer ";

    @Inject
    private Recognition recognition;

    @Inject
    private SessionCookie cookie;

    @Inject
    private ClientAddress addresses;

    /** Finds out who calls, and notes it, or why the credential is no good, on the request; empty if it is nobody we know. */
    Optional<Recognised> authenticate(HttpServletRequest request, HttpServletResponse response) {
        String address = addresses.of(request);
        try {
            Optional<Recognised> bearer = bearer(request).map(sent -> recognition.bearer(sent, address));
            if (bearer.isPresent()) {
                CredentialKind kind = bearer.get().token().isPresent() ? CredentialKind.TOKEN : CredentialKind.API_KEY;
                return letIn(bearer.get(), kind, address, request);
            }
            return cookie.of(request)
                    .flatMap(sent -> person(sent, response))
                    .flatMap(person -> letIn(person, CredentialKind.COOKIE, address, request));
        } catch (ProblemException refusal) {
            RefusedCredential.note(request, refusal);
            if (refusal instanceof CredentialRefused known) {
                new RefusedCaller(known, address).attachTo(request);
            }
        } catch (EJBException databaseAway) {
            RefusedCredential.note(
                    request, new ProblemException(ProblemCode.UNAVAILABLE, "Try again in a few seconds."));
        }
        return Optional.empty();
    }

    private Optional<Recognised> person(String sent, HttpServletResponse response) {
        Optional<Recognised> person = recognition.cookie(sent);
        if (person.isEmpty()) {
            cookie.clear(response);
        }
        person.flatMap(Recognised::renewedToken).ifPresent(token -> cookie.set(response, token));
        return person;
    }

    private static Optional<Recognised> letIn(
            Recognised caller, CredentialKind kind, String address, HttpServletRequest request) {
        new Identity(caller.tenant(), caller.actor(), kind, caller.session(), caller.keyLimitPerMinute(), address)
                .attachTo(request);
        return Optional.of(caller);
    }

    /** Of two credentials none is chosen: whoever stands before us may have chosen the other. */
    private static Optional<String> bearer(HttpServletRequest request) {
        if (Collections.list(request.getHeaders("Authorization")).size() > 1) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "Send one Authorization header.");
        }
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim());
    }
}
