package app.tollgate.web.access;

import app.tollgate.api.access.SessionView;
import java.time.Instant;
import java.util.UUID;

/** One place where the reader is signed in. */
public record SessionRow(
        UUID id, String browser, String address, Instant signedInAt, Instant lastSeenAt, boolean current) {

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
