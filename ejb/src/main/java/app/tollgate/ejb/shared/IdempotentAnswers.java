package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.api.shared.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Boundary that makes a POST with an {@code Idempotency-Key} have one effect.
 *
 * <p>A reservation commits before the work; the work's own commit marks it as having had its effect ({@link #noteEffectOf}); the
 * answer follows. It is held while its request runs: {@link ReservationsInFlight} renews it, and repeats hear that it is still running.
 * What is held no longer, after a crash, is taken over if it had no effect; if it had one but no answer, it is answered as done. A
 * request that was frozen and lost its reservation cannot commit any more.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class IdempotentAnswers {

    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How long a reservation is held without being heard of, by the database's clock. */
    static final Duration HELD = Duration.ofSeconds(15);

    private static final int MOST_FORGOTTEN_AT_ONCE = 20;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public IdempotentAnswers() {}

    IdempotentAnswers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Reserves the key for this run of this request, or answers what became of the earlier one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Reservation reserve(Caller caller, String key, byte[] requestHash) {
        Instant now = clock.instant();
        ReservedKey reserved = new ReservedKey(caller.tenant(), key, Ids.next().toString());
        forgetOld(key, now.minus(KEPT));
        int taken = sql.update(
                "insert into idempotency as held (key, request_hash, state, node, holder, held_until, created_at)"
                        + " values (?, ?, 'RUNNING', ?, ?, now() + make_interval(secs => ?), ?)"
                        + " on conflict (key) do update set node = excluded.node, holder = excluded.holder,"
                        + " held_until = excluded.held_until, created_at = excluded.created_at"
                        + " where held.state = 'RUNNING' and held.request_hash = excluded.request_hash and held.held_until <= now()",
                key,
                requestHash,
                Leases.node(),
                reserved.holder(),
                HELD.toSeconds(),
                now);
        return taken == 1 ? Reservation.first(reserved) : earlier(key, requestHash);
    }

    /** Each reservation removes more than it adds, so that answers of a tenant are not kept much longer than promised. */
    private void forgetOld(String key, Instant before) {
        sql.update(
                "delete from idempotency where created_at < ? and (key = ? or key in (select key from idempotency"
                        + " where created_at < ? order by created_at limit ? for update skip locked))",
                before,
                key,
                before,
                MOST_FORGOTTEN_AT_ONCE);
    }

    private Reservation earlier(String key, byte[] requestHash) {
        return sql.find(
                        "select request_hash, state, held_until > now() as held, subject, status, headers, body"
                                + " from idempotency where key = ?",
                        row -> Arrays.equals(row.getBytes("request_hash"), requestHash)
                                ? earlier(row)
                                : Reservation.OTHER_REQUEST,
                        key)
                .orElse(Reservation.RUNNING);
    }

    private static Reservation earlier(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ANSWERED" ->
                Reservation.answered(
                        new StoredAnswer(row.getInt("status"), row.getString("headers"), row.getBytes("body")));
            // Between the commit of the effect and that of its answer the request is still running.
            case "DONE" -> row.getBoolean("held") ? Reservation.RUNNING : Reservation.done(row.getString("subject"));
            default -> Reservation.RUNNING;
        };
    }

    /** Holds the reservations of these runs for a while longer; one that was lost stays lost. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void renew(Caller caller, List<ReservedKey> running) {
        sql.update(
                "update idempotency set held_until = now() + make_interval(secs => ?)"
                        + " where key = any (?) and holder = any (?) and held_until > now() and state <> 'ANSWERED'",
                HELD.toSeconds(),
                running.stream().map(ReservedKey::key).toArray(String[]::new),
                running.stream().map(ReservedKey::holder).toArray(String[]::new));
    }

    /** Keeps the answer for repeats. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void answer(Caller caller, ReservedKey reserved, StoredAnswer answer) {
        sql.update(
                "update idempotency set state = 'ANSWERED', status = ?, headers = ?, body = ? where key = ? and holder = ?",
                answer.status(),
                answer.headers(),
                answer.body(),
                reserved.key(),
                reserved.holder());
    }

    /** Notes that it was done but that the answer held a secret; repeats learn only the id. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void doneWithSecret(Caller caller, ReservedKey reserved, String subject) {
        sql.update(
                "update idempotency set state = 'DONE', subject = ?, held_until = now() where key = ? and holder = ?",
                subject,
                reserved.key(),
                reserved.holder());
    }

    /** Frees the key after a failure; if there was an effect before it, repeats learn that it is done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(Caller caller, ReservedKey reserved) {
        sql.update(
                "delete from idempotency where key = ? and holder = ? and state = 'RUNNING'",
                reserved.key(),
                reserved.holder());
        sql.update(
                "update idempotency set held_until = now() where key = ? and holder = ?",
                reserved.key(),
                reserved.holder());
    }

    /**
     * Marks, in the effect's own transaction, that the reservation of this caller has had it; what only reads has none.
     *
     * @throws ProblemException {@code still-running} if the reservation went to another run: this one must not have an effect
     */
    static void noteEffectOf(Caller caller) {
        caller.request().reserved().ifPresent(reserved -> {
            Beans.get(PendingWrites.class).flush();
            mark(reserved);
        });
    }

    private static void mark(ReservedKey reserved) {
        Sql sql = Beans.get(Sql.class);
        // What an operator does may happen in the schema of a tenant that the caller stands on.
        String table = reserved.tenant().equals(TenantId.OPERATOR) ? "platform.idempotency" : "idempotency";
        String ours = " where key = ? and holder = ?";
        int marked = sql.update(
                "update " + table + " set state = 'DONE'" + ours
                        + " and state = 'RUNNING' and pg_current_xact_id_if_assigned() is not null",
                reserved.key(),
                reserved.holder());
        boolean isOurs = marked == 1
                || sql.find("select 1 from " + table + ours, row -> row.getInt(1), reserved.key(), reserved.holder())
                        .isPresent();
        if (!isOurs) {
            throw new ProblemException(
                    ProblemCode.STILL_RUNNING, "A repeat of this request has taken over; wait for its answer.");
        }
    }

    /** What an Idempotency-Key means for this request. */
    public enum Outcome {
        FIRST,
        RUNNING,
        DONE,
        ANSWERED,
        OTHER_REQUEST
    }

    /** The outcome; what is reserved for the first, and for repeats the first answer or the id of what was made. */
    public record Reservation(
            Outcome outcome, Optional<ReservedKey> reserved, Optional<StoredAnswer> answer, Optional<String> subject) {

        static final Reservation RUNNING = of(Outcome.RUNNING);
        static final Reservation OTHER_REQUEST = of(Outcome.OTHER_REQUEST);

        private static Reservation of(Outcome outcome) {
            return new Reservation(outcome, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Reservation first(ReservedKey reserved) {
            return new Reservation(Outcome.FIRST, Optional.of(reserved), Optional.empty(), Optional.empty());
        }

        static Reservation answered(StoredAnswer answer) {
            return new Reservation(Outcome.ANSWERED, Optional.empty(), Optional.of(answer), Optional.empty());
        }

        static Reservation done(String subject) {
            return new Reservation(Outcome.DONE, Optional.empty(), Optional.empty(), Optional.ofNullable(subject));
        }
    }

    /** An answer as it went out: status, headers as lines, body. */
    public record StoredAnswer(int status, String headers, byte[] body) {}
}
