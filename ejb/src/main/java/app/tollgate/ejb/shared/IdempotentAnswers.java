package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Boundary that makes a POST with an {@code Idempotency-Key} have one effect.
 *
 * <p>A reservation commits before the work; the work's own commit marks it as having had its effect ({@link #noteEffectOf}); the
 * answer follows. After a crash a reservation without effect may be taken again once it is stale, one with an effect but without an
 * answer is answered as done.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class IdempotentAnswers {

    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Duration STALE = Duration.ofMinutes(2);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public IdempotentAnswers() {}

    IdempotentAnswers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Reserves the key for this request, or answers what became of the earlier one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Reservation reserve(Caller caller, String key, byte[] requestHash) {
        Instant now = clock.instant();
        sql.update("delete from idempotency where key = ? and created_at < ?", key, now.minus(KEPT));
        int inserted = sql.update(
                "insert into idempotency as held (key, request_hash, state, node, created_at) values (?, ?, 'RUNNING', ?, ?)"
                        + " on conflict (key) do update set node = excluded.node, created_at = excluded.created_at"
                        + " where held.state = 'RUNNING' and held.request_hash = excluded.request_hash and held.created_at < ?",
                key,
                requestHash,
                Leases.node(),
                now,
                now.minus(STALE));
        return inserted == 1 ? Reservation.FIRST : earlier(key, requestHash);
    }

    private Reservation earlier(String key, byte[] requestHash) {
        return sql.find(
                        "select request_hash, state, subject, status, headers, body from idempotency where key = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
                                return Reservation.OTHER_REQUEST;
                            }
                            return switch (row.getString("state")) {
                                case "ANSWERED" ->
                                    new Reservation(
                                            Outcome.ANSWERED,
                                            Optional.of(new StoredAnswer(
                                                    row.getInt("status"),
                                                    row.getString("headers"),
                                                    row.getBytes("body"))),
                                            Optional.empty());
                                case "DONE" ->
                                    new Reservation(
                                            Outcome.DONE,
                                            Optional.empty(),
                                            Optional.ofNullable(row.getString("subject")));
                                default -> Reservation.RUNNING;
                            };
                        },
                        key)
                .orElse(Reservation.RUNNING);
    }

    /** Keeps the answer for repeats. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void answer(Caller caller, String key, StoredAnswer answer) {
        sql.update(
                "update idempotency set state = 'ANSWERED', status = ?, headers = ?, body = ? where key = ?",
                answer.status(),
                answer.headers(),
                answer.body(),
                key);
    }

    /** Notes that it was done but that the answer held a secret; repeats learn only the id. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void doneWithSecret(Caller caller, String key, String subject) {
        sql.update("update idempotency set state = 'DONE', subject = ? where key = ?", subject, key);
    }

    /** Frees the key after a refusal that had no effect and may be repeated. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(Caller caller, String key) {
        sql.update("delete from idempotency where key = ? and state = 'RUNNING'", key);
    }

    /** Removes what is older than {@link #KEPT}. */
    public void forgetOld(Caller caller) {
        sql.update(
                "delete from idempotency where created_at < ?", clock.instant().minus(KEPT));
    }

    /** Marks, in the effect's own transaction, that the reservation of this caller has had it; what only reads has none. */
    static void noteEffectOf(Caller caller) {
        caller.request().idempotencyKey().ifPresent(key -> {
            CDI.current().select(PendingWrites.class).get().flush();
            CDI.current().select(Sql.class).get().update(mark("idempotency"), key);
        });
    }

    /** The same for an operator's request whose effect is in the schema of the tenant that the caller stands on. */
    public static void noteEffectForOperator(Caller caller) {
        caller.request()
                .idempotencyKey()
                .ifPresent(key -> CDI.current().select(Sql.class).get().update(mark("platform.idempotency"), key));
    }

    private static String mark(String table) {
        return "update " + table + " set state = 'DONE' where key = ? and state = 'RUNNING'"
                + " and pg_current_xact_id_if_assigned() is not null";
    }

    /** What an Idempotency-Key means for this request. */
    public enum Outcome {
        FIRST,
        RUNNING,
        DONE,
        ANSWERED,
        OTHER_REQUEST
    }

    /** The outcome and, for repeats, the first answer or the id of what was made. */
    public record Reservation(Outcome outcome, Optional<StoredAnswer> answer, Optional<String> subject) {
        static final Reservation FIRST = new Reservation(Outcome.FIRST, Optional.empty(), Optional.empty());
        static final Reservation RUNNING = new Reservation(Outcome.RUNNING, Optional.empty(), Optional.empty());
        static final Reservation OTHER_REQUEST =
                new Reservation(Outcome.OTHER_REQUEST, Optional.empty(), Optional.empty());
    }

    /** An answer as it went out: status, headers as lines, body. */
    public record StoredAnswer(int status, String headers, byte[] body) {}
}
