package app.tollgate.web.access;

import app.tollgate.ejb.access.KeyRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A key of ours that was sent and did not open: noted where it was refused, for the log of its tenant.
 *
 * @param address the caller's, behind trusted proxies
 */
public record RefusedKey(KeyRefused refusal, String address) {

    private static final String ATTRIBUTE = RefusedKey.class.getName();

    /** What was refused in this request, if it was a key that we know. */
    public static Optional<RefusedKey> of(HttpServletRequest request) {
        return Optional.ofNullable((RefusedKey) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
