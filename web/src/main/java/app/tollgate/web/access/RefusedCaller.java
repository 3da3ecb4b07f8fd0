package app.tollgate.web.access;

import app.tollgate.ejb.access.CredentialRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The key or person of ours whose credential did not open: noted where it was refused, for the log of its tenant.
 *
 * @param address the caller's, behind trusted proxies
 */
public record RefusedCaller(CredentialRefused refusal, String address) {

    private static final String ATTRIBUTE = RefusedCaller.class.getName();

    /** What was refused in this request, if we know who it was. */
    public static Optional<RefusedCaller> of(HttpServletRequest request) {
        return Optional.ofNullable((RefusedCaller) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
