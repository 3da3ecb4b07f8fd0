package app.tollgate.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The reservation that the {@code Idempotency-Key} of a request holds. */
final class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = IdempotencyKeys.class.getName();

    private IdempotencyKeys() {}

    static void hold(HttpServletRequest request, String key) {
        request.setAttribute(ATTRIBUTE, key);
    }

    static Optional<String> reserved(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
