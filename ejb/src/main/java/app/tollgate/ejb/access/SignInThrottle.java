package app.tollgate.ejb.access;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Digests;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Boundary that counts failed sign-ins for all nodes.
 *
 * <p>An attempt is counted before it is checked and taken back if it succeeds, so that guesses sent at the same time are not all let
 * through.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class SignInThrottle {

    @Inject
    private FailedSignIns failures;

    @Inject
    private Clock clock;

    /** @throws ProblemException {@code too-many-attempts} with the seconds to wait */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public UUID begin(Caller caller, String tenant, String email) {
        byte[] account = Digests.sha256((tenant + "\n" + EmailAddress.normal(email)).getBytes(StandardCharsets.UTF_8));
        String address = caller.request().address();
        Instant now = clock.instant();
        failures.queueUp(account, address);
        failures.blockedUntil(account, address, now).ifPresent(until -> {
            throw tooMany(Duration.between(now, until));
        });
        return failures.add(account, address, now);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void succeeded(Caller caller, UUID attempt) {
        failures.forget(attempt);
    }

    public void forgetOld(Caller caller) {
        failures.forgetOld(clock.instant());
    }

    private static ProblemException tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                ProblemCode.TOO_MANY_ATTEMPTS,
                "Wait " + Math.max(1, (seconds + 59) / 60) + " minutes, then try again.",
                List.of(),
                Map.of("retryAfterSeconds", seconds));
    }
}
