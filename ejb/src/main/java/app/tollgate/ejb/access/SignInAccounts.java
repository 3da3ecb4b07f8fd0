package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Boundary of the database's part in a sign-in. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SignInAccounts {

    @Inject
    private UserAccounts users;

    @Inject
    private UserSessions sessions;

    @Inject
    private Clock clock;

    /** The active account with a password under this email. */
    public Optional<Candidate> find(Caller caller, String email) {
        return users.findByEmail(email)
                .filter(UserAccount::active)
                .flatMap(user -> user.passwordHash().map(hash -> new Candidate(user.id(), hash)));
    }

    /** Opens a session for a person whose password was right. */
    public LiveSession open(Caller caller, UUID userId, String userAgent) {
        Instant now = clock.instant();
        users.find(userId)
                .filter(UserAccount::active)
                .orElseThrow(ProblemException::notFound)
                .signedIn(now);
        users.flush();
        UUID id = sessions.add(userId, now, caller.request().address(), userAgent);
        return sessions.find(caller.tenant(), id).orElseThrow();
    }

    /** Who may be signing in; the hash is for comparing only. */
    public record Candidate(UUID userId, String passwordHash) {

        @Override
        public String toString() {
            return "Candidate[" + userId + "]";
        }
    }
}
