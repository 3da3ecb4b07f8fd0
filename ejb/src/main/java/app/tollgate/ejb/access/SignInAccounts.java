package app.tollgate.ejb.access;

import app.tollgate.api.shared.Actor;
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
    private SignInLog log;

    @Inject
    private Clock clock;

    /** The account under this email. */
    public Optional<Candidate> find(Caller caller, String email) {
        return users.findByEmail(email)
                .map(user ->
                        new Candidate(user.actor(), user.passwordHash().filter(hash -> user.active()), user.active()));
    }

    /** Opens a session for a person whose password was right. */
    public LiveSession open(Caller caller, UUID userId, String userAgent) {
        Instant now = clock.instant();
        UserAccount person =
                users.findToChange(userId).filter(UserAccount::active).orElseThrow(ProblemException::notFound);
        person.signedIn(now);
        users.flush();
        UUID id = sessions.add(userId, now, caller.request().address(), userAgent);
        log.signedIn(caller, person, id);
        return sessions.find(caller.tenant(), id).orElseThrow();
    }

    /**
     * Who may be signing in.
     *
     * @param passwordHash for comparing only; empty for somebody who cannot sign in
     * @param active false for somebody whom an admin has deactivated
     */
    public record Candidate(Actor person, Optional<String> passwordHash, boolean active) {

        @Override
        public String toString() {
            return "Candidate[" + person.id() + "]";
        }
    }
}
