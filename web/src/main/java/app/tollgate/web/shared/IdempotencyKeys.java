package app.tollgate.web.shared;

import app.tollgate.api.shared.ReservedKey;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** The reservation that the {@code Idempotency-Key} of a request holds. */
final class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = IdempotencyKeys.class.getName();

    private IdempotencyKeys() {}

    static void hold(ServletRequest request, ReservedKey reserved) {
        request.setAttribute(ATTRIBUTE, reserved);
    }

    static Optional<ReservedKey> reserved(ServletRequest request) {
        return Optional.ofNullable((ReservedKey) request.getAttribute(ATTRIBUTE));
    }
}
