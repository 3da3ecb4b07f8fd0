package app.tollgate.ejb.access;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.apikey.KnownKey;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Words what happens at the door for the system log. */
@ApplicationScoped
class SignInLog {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String METHOD = "method";

    @Inject
    private SystemLog log;

    /** Somebody was let in, in the transaction that opens the session. */
    void signedIn(Caller visitor, UserAccount person, UUID session) {
        log.add(
                as(visitor, person.actor()),
                login("SIGNED_IN").with(METHOD, "password").with("session", session.toString()));
    }

    /**
     * Somebody was not let in; kept although the sign-in is refused. A known person is named; an unknown one only by what was typed.
     *
     * @param visitor stands on the realm, or on the operators' if the company is unknown
     */
    void failed(Caller visitor, Optional<Actor> known, Refused refused) {
        LogEvent event =
                login("SIGN_IN_FAILED").with("reason", refused.reason()).with(METHOD, "password");
        log.add(
                as(visitor, known.orElse(stranger())),
                known.isPresent()
                        ? event
                        : event.with("company", refused.company()).with("email", refused.email()));
    }

    /** A known person's attempts that were refused unlooked at. */
    void tooMany(Caller visitor, Actor known, int attempts) {
        log.add(
                as(visitor, known),
                login("SIGN_IN_FAILED")
                        .with("reason", ProblemCode.TOO_MANY_ATTEMPTS.code())
                        .with(METHOD, "password")
                        .with("attempts", attempts));
    }

    /** @param reason a stable word */
    record Refused(String reason, String company, String email) {}

    void signedOut(Caller caller, UUID session) {
        log.add(caller, login("SIGNED_OUT").with("session", session.toString()));
    }

    void revoked(Caller caller, UUID session) {
        log.add(caller, login("SESSION_REVOKED").with("session", session.toString()));
    }

    /** A person who is deactivated is signed out everywhere. */
    void revokedAll(Caller caller, UserAccount person, int sessions) {
        log.add(
                caller,
                login("SESSIONS_REVOKED").about(person.logTarget(caller)).with("sessions", sessions));
    }

    void invitationAccepted(Caller visitor, UserAccount person) {
        log.add(as(visitor, person.actor()), login("INVITATION_ACCEPTED"));
    }

    void tokenIssued(Caller visitor, KnownKey key) {
        log.add(as(visitor.on(key.tenant()), key.actor()), login("TOKEN_ISSUED"));
    }

    private static LogEvent login(String action) {
        return LogEvent.of(LogEventType.LOGIN, action);
    }

    private static Caller as(Caller visitor, Actor actor) {
        return new Caller(visitor.tenant(), actor, visitor.request());
    }

    private static Actor stranger() {
        return new Actor(ActorKind.USER, NOBODY, "Unknown", Set.of(), Set.of());
    }
}
