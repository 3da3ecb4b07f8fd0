package app.tollgate.web.access;

import app.tollgate.api.access.SessionView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One place where the reader is signed in.
 *
 * @param program browser and system, or a program; empty if it does not say
 */
public record SessionRow(
        UUID id, Optional<String> program, String address, Instant signedInAt, Instant lastSeenAt, boolean current) {

    static SessionRow of(SessionView session) {
        return new SessionRow(
                session.id(),
                Browser.named(session.userAgent()),
                session.address(),
                session.createdAt(),
                session.lastSeenAt(),
                session.current());
    }
}
