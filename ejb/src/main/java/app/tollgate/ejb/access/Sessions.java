package app.tollgate.ejb.access;

import app.tollgate.api.access.SessionView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Boundary of a person's own sessions, and of the caches that know which are live. */
@Stateless
@Interceptors(TenantTransaction.class)
public class Sessions {

    @Inject
    private UserSessions sessions;

    @Inject
    private SignInLog log;

    @Inject
    private BriefWaits waits;

    @Inject
    private Clock clock;

    /** The caller's live sessions, newest first. */
    public Page<SessionView> list(Caller caller, Optional<UUID> current, PageRequest page) {
        Instant now = clock.instant();
        Optional<UUID> after = Cursors.read(page);
        List<SessionView> wanted = sessions.of(caller.tenant(), caller.actor().id()).stream()
                .filter(seen -> seen.session().isLive(seen.session().lastSeenAt(), now))
                .map(seen -> new SessionView(
                        seen.session().id(),
                        seen.session().createdAt(),
                        seen.session().lastSeenAt(),
                        seen.session().endsAt(),
                        seen.address(),
                        seen.userAgent(),
                        current.filter(seen.session().id()::equals).isPresent()))
                .filter(session -> after.isEmpty() || isBefore(session, after.get()))
                .limit(page.rowsToRead())
                .toList();
        return page.cut(wanted, session -> session.id().toString());
    }

    /** Ids of version 7 are in the order of their making, as texts too. */
    private static boolean isBefore(SessionView session, UUID id) {
        return session.id().toString().compareTo(id.toString()) < 0;
    }

    /**
     * Ends one of the caller's own sessions.
     *
     * @throws ProblemException {@code not-found} if it is nobody's or somebody else's
     */
    public void end(Caller caller, UUID id) {
        endOwn(caller, id);
        log.revoked(caller, id);
    }

    /**
     * Ends the session that the caller is using.
     *
     * @throws ProblemException as {@link #end}
     */
    public void signOut(Caller caller, UUID current) {
        endOwn(caller, current);
        log.signedOut(caller, current);
    }

    private void endOwn(Caller caller, UUID id) {
        if (!sessions.end(caller, caller.actor().id(), id)) {
            throw ProblemException.notFound();
        }
    }

    public Optional<LiveSession> find(Caller caller, UUID id) {
        return sessions.find(caller.tenant(), id);
    }

    public void noteSeen(Caller caller, Map<UUID, Instant> times) {
        waits.begin();
        sessions.seen(times);
    }
}
