package app.tollgate.web.access;

import app.tollgate.ejb.access.Recognised;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Tells the container who calls (Jakarta Authentication 3.0), as a MicroProfile JWT principal with its groups.
 *
 * <p>A module, and not a {@code HttpAuthenticationMechanism}: the container's bridge to those looks the bean up by name twice in every
 * request, which took a sixth of a small one's time.
 */
final class CallerModule implements ServerAuthModule {

    private final CallerAuthentication authentication;
    private final Clock clock;
    private final String issuer;
    private CallbackHandler container;

    CallerModule(CallerAuthentication authentication, Clock clock, String issuer) {
        this.authentication = authentication;
        this.clock = clock;
        this.issuer = issuer;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        Optional<Recognised> caller = authentication.authenticate(
                (HttpServletRequest) message.getRequestMessage(), (HttpServletResponse) message.getResponseMessage());
        try {
            container.handle(caller.map(known -> known(known, client)).orElseGet(() -> nobody(client)));
        } catch (IOException | UnsupportedCallbackException refused) {
            throw (AuthException) new AuthException("the container did not take the caller").initCause(refused);
        }
        return AuthStatus.SUCCESS;
    }

    private Callback[] known(Recognised caller, Subject client) {
        Principal principal =
                new TollgatePrincipal(caller, issuer, clock.instant().getEpochSecond());
        return new Callback[] {
            new CallerPrincipalCallback(client, principal),
            new GroupPrincipalCallback(client, caller.groups().toArray(String[]::new))
        };
    }

    /** Nobody may call as well, so that public pages stay public; who needs a caller refuses (see {@link AllowedFilter}). */
    private static Callback[] nobody(Subject client) {
        return new Callback[] {new CallerPrincipalCallback(client, (Principal) null)};
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        subject.getPrincipals().clear();
    }
}
