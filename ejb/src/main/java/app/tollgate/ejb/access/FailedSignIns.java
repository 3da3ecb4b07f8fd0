package app.tollgate.ejb.access;

import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Store of attempts that failed, or are being checked, in the last {@link #WINDOW}; shared by all nodes. */
@ApplicationScoped
class FailedSignIns {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_PER_ACCOUNT = 10;
    static final int MOST_PER_ADDRESS = 300;

    @Inject
    private Sql sql;

    FailedSignIns() {}

    FailedSignIns(Sql sql) {
        this.sql = sql;
    }

    /** Lets attempts on one account, and from one address, be counted one after the other until the commit. */
    void queueUp(byte[] account, String address) {
        sql.list("select pg_advisory_xact_lock(1, ?)", row -> row.getObject(1), java.util.Arrays.hashCode(account));
        sql.list("select pg_advisory_xact_lock(2, ?)", row -> row.getObject(1), address.hashCode());
    }

    /** When the account, or else the address, may try again, if there were too many failures. */
    Optional<Instant> blockedUntil(byte[] account, String address, Instant now) {
        return nth("account_hash", account, MOST_PER_ACCOUNT, now)
                .or(() -> nth("address", address, MOST_PER_ADDRESS, now))
                .map(oldestThatCounts -> oldestThatCounts.plus(WINDOW));
    }

    private Optional<Instant> nth(String column, Object value, int most, Instant now) {
        return sql.find(
                "select attempted_at from platform.failed_sign_in where " + column
                        + " = ? and attempted_at > ? order by attempted_at desc offset ? limit 1",
                row -> Sql.instant(row, "attempted_at"),
                value,
                now.minus(WINDOW),
                most - 1);
    }

    UUID add(byte[] account, String address, Instant now) {
        UUID id = Ids.next();
        sql.update(
                "insert into platform.failed_sign_in (id, account_hash, address, attempted_at) values (?, ?, ?, ?)",
                id,
                account,
                address,
                now);
        return id;
    }

    /** The attempt turned out well: it does not count. */
    void forget(UUID attempt) {
        sql.update("delete from platform.failed_sign_in where id = ?", attempt);
    }

    void forgetOld(Instant now) {
        sql.update("delete from platform.failed_sign_in where attempted_at <= ?", now.minus(WINDOW));
    }
}
