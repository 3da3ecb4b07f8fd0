package app.tollgate.web.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What the credential of a request stands for, as {@link CallerAuthentication} found it.
 *
 * @param keyLimitPerMinute the key's own limit below the tenant's, if it has one
 * @param sessionId the session of a cookie
 * @param address the caller's address, behind trusted proxies
 */
public record Identity(
        TenantId tenant,
        Actor actor,
        CredentialKind kind,
        Optional<UUID> sessionId,
        OptionalInt keyLimitPerMinute,
        String address) {

    private static final String ATTRIBUTE = Identity.class.getName();

    /** The identity of the request, if it has a good credential. */
    public static Optional<Identity> of(HttpServletRequest request) {
        return Optional.ofNullable((Identity) request.getAttribute(ATTRIBUTE));
    }

    /** The same for filters, whose injected request would be looked up anew in each of them. */
    public static Optional<Identity> of(ContainerRequestContext context) {
        return Optional.ofNullable((Identity) context.getProperty(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
