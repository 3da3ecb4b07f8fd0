package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Store of sessions. */
@ApplicationScoped
class UserSessions {

    static final String TOPIC = "session";
    private static final int MOST_PER_PERSON = 50;
    private static final int LONGEST_AGENT = 300;
    private static final String LIVE = "select s.id, s.user_id, s.created_at, s.last_seen_at, s.expires_at, s.address,"
            + " s.user_agent, u.name, u.email, u.roles from user_session s join user_account u on u.id = s.user_id and u.active";

    @Inject
    private Sql sql;

    @Inject
    private Changes changes;

    UserSessions() {}

    UserSessions(Sql sql, Changes changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** Adds a session and forgets the person's ended ones and those beyond {@value #MOST_PER_PERSON}. */
    UUID add(UUID userId, Instant now, String address, String userAgent) {
        UUID id = Ids.next();
        sql.update(
                "delete from user_session where user_id = ? and (expires_at <= ? or last_seen_at <= ? or id in"
                        + " (select id from user_session where user_id = ? order by created_at desc offset ?))",
                userId,
                now,
                now.minus(LiveSession.IDLE),
                userId,
                MOST_PER_PERSON - 1);
        sql.update(
                "insert into user_session (id, user_id, created_at, last_seen_at, expires_at, address, user_agent)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                userId,
                now,
                now,
                now.plus(LiveSession.ABSOLUTE),
                address,
                shortened(userAgent));
        return id;
    }

    Optional<LiveSession> find(TenantId tenant, UUID id) {
        return sql.find(LIVE + " where s.id = ?", row -> session(tenant, row), id);
    }

    List<Seen> of(TenantId tenant, UUID userId) {
        return sql.list(
                LIVE + " where s.user_id = ? order by s.created_at desc",
                row -> new Seen(session(tenant, row), row.getString("address"), row.getString("user_agent")),
                userId);
    }

    /** Ends one session of a person; whether there was one. */
    boolean end(Caller caller, UUID userId, UUID id) {
        changes.announce(TOPIC, caller.tenant(), id.toString());
        return sql.update("delete from user_session where id = ? and user_id = ?", id, userId) == 1;
    }

    /** Ends all sessions of a person; answers how many. */
    int endAllOf(Caller caller, UUID userId) {
        int ended = sql.update("delete from user_session where user_id = ?", userId);
        if (ended > 0) {
            announcePerson(caller, userId);
        }
        return ended;
    }

    /** Tells the nodes that what they know of this person is no longer so. */
    void announcePerson(Caller caller, UUID userId) {
        changes.announce(TOPIC, caller.tenant(), userId.toString());
    }

    /** Writes when sessions were last used; earlier times than the stored are ignored. */
    void seen(Map<UUID, Instant> times) {
        String[] ids = times.keySet().stream().map(UUID::toString).toArray(String[]::new);
        String[] seen = times.values().stream().map(Instant::toString).toArray(String[]::new);
        sql.update(
                "update user_session s set last_seen_at = greatest(s.last_seen_at, seen.at::timestamptz)"
                        + " from (select unnest(?::text[]) as id, unnest(?::text[]) as at) seen where s.id = seen.id::uuid",
                ids,
                seen);
    }

    private static LiveSession session(TenantId tenant, ResultSet row) throws SQLException {
        return new LiveSession(
                row.getObject("id", UUID.class),
                tenant,
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                RolesColumn.read(row.getString("roles")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"));
    }

    private static String shortened(String userAgent) {
        return userAgent.length() <= LONGEST_AGENT ? userAgent : userAgent.substring(0, LONGEST_AGENT);
    }

    /** A session with what its owner recognises it by. */
    record Seen(LiveSession session, String address, String userAgent) {}
}
