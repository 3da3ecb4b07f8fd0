package app.tollgate.ejb.access;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundary of the sign-in with a password.
 *
 * <p>Nobody learns from the answer, or from its time, whether the company or the email exists. The slow hash runs outside any
 * transaction, so that no connection waits for it.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInAccounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private TenantDoor door;

    @Inject
    private SignInLog log;

    @Inject
    private RefusedSignIns refused;

    /**
     * Opens a session.
     *
     * @param counting nobody yet: carries the request and its address
     * @throws ProblemException {@code sign-in-failed}, {@code too-many-attempts}, {@code tenant-suspended}
     */
    public LiveSession signIn(Caller counting, SignInRequest body, String userAgent) {
        String slug = company(body);
        Optional<Caller> caller = realm(slug).map(counting::on);
        UUID attempt = counted(counting, caller, body);
        Optional<SignInAccounts.Candidate> candidate =
                caller.flatMap(me -> accounts.find(me, EmailAddress.normal(body.email())));
        Optional<Actor> person = candidate.map(SignInAccounts.Candidate::person);
        if (!passwords.matches(body.password(), candidate.flatMap(SignInAccounts.Candidate::passwordHash))) {
            // An unknown company costs the same entry, in the operators' log: its answer must not come sooner.
            boolean isDeactivated = candidate.filter(found -> !found.active()).isPresent();
            String reason = isDeactivated ? "deactivated" : "wrong-credentials";
            log.failed(caller.orElse(counting), person, refused(reason, body));
            throw new ProblemException(ProblemCode.SIGN_IN_FAILED, "Check the company, the email and the password.");
        }
        throttle.succeeded(counting, attempt);
        try {
            door.check(caller.orElseThrow().tenant());
        } catch (ProblemException suspended) {
            log.failed(caller.orElseThrow(), person, refused(suspended.code().code(), body));
            throw suspended;
        }
        return accounts.open(caller.orElseThrow(), person.orElseThrow().id(), userAgent);
    }

    private UUID counted(Caller counting, Optional<Caller> caller, SignInRequest body) {
        try {
            return throttle.begin(counting, company(body), body.email());
        } catch (ProblemException tooMany) {
            caller.ifPresent(known -> refused.note(known, body.email()));
            throw tooMany;
        }
    }

    private static SignInLog.Refused refused(String reason, SignInRequest body) {
        return new SignInLog.Refused(reason, company(body), body.email());
    }

    /** As it is registered; phones like to begin a word with a capital. */
    private static String company(SignInRequest body) {
        return body.tenant().trim().toLowerCase(Locale.ROOT);
    }

    private Optional<TenantId> realm(String slug) {
        return Optional.of(slug)
                .filter(TenantId::isWellFormed)
                .map(TenantId::new)
                .filter(door::isThere);
    }
}
