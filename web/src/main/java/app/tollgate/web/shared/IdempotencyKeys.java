package app.tollgate.web.shared;

import app.tollgate.api.shared.ReservedKey;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The reservation that the {@code Idempotency-Key} of a request holds. */
final class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = IdempotencyKeys.class.getName();

    private IdempotencyKeys() {}

    static void hold(ContainerRequestContext context, ReservedKey reserved) {
        context.setProperty(ATTRIBUTE, reserved);
    }

    static Optional<ReservedKey> reserved(ContainerRequestContext context) {
        return Optional.ofNullable((ReservedKey) context.getProperty(ATTRIBUTE));
    }

    static Optional<ReservedKey> reserved(ServletRequest request) {
        return Optional.ofNullable((ReservedKey) request.getAttribute(ATTRIBUTE));
    }
}
