package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryCause;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of deliveries: one of a plan's own for the same days, whoever comes first. */
@ApplicationScoped
class Deliveries {

    private static final String ROWS =
            "select id, owner_id, owner_kind, from_day, to_day, cause, status, reason, due_at, title, recipients,"
                    + " skip_if_empty, report_id, row_count, byte_count, attached, ended_at from schedule_delivery";

    @Inject
    private Sql sql;

    /** Adds what is due unless it was added before; answers whether it was added now. */
    boolean add(PlanOwner owner, Due due) {
        return insert(Ids.next(), owner, due, DeliveryCause.SCHEDULE);
    }

    /** Adds one that somebody wants now, unless such a one is being made. */
    Optional<UUID> addWanted(PlanOwner owner, Due now) {
        UUID id = Ids.next();
        return insert(id, owner, now, DeliveryCause.RUN_NOW) ? Optional.of(id) : Optional.empty();
    }

    private boolean insert(UUID id, PlanOwner owner, Due due, DeliveryCause cause) {
        return sql.update(
                        "insert into schedule_delivery (id, owner_id, owner_kind, from_day, to_day, cause, status, due_at,"
                                + " next_attempt_at) values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?) on conflict do nothing",
                        id,
                        owner.id(),
                        owner.kind(),
                        due.days().from(),
                        due.days().to(),
                        cause,
                        due.at(),
                        due.at())
                == 1;
    }

    boolean isBegun(PlanOwner owner, DayRange days) {
        return sql.find(
                        "select 1 from schedule_delivery where owner_id = ? and from_day = ? and to_day = ? and cause = 'SCHEDULE'",
                        row -> true,
                        owner.id(),
                        days.from(),
                        days.to())
                .isPresent();
    }

    /** Those whose reports are to be asked for now, longest due first. */
    List<UUID> waiting(Instant now, int most) {
        return sql.list(
                "select id from schedule_delivery where status = 'PENDING' and next_attempt_at <= ?"
                        + " order by next_attempt_at, id limit ?",
                row -> row.getObject(1, UUID.class),
                now,
                most);
    }

    /** When the next one is to be tried, if one waits. */
    Optional<Instant> nextAttempt() {
        return sql.find(
                        "select min(next_attempt_at) as next from schedule_delivery where status = 'PENDING'",
                        row -> Sql.optionalInstant(row, "next"))
                .orElseThrow();
    }

    /** One that waits, held until the commit. */
    Optional<Delivery> holdWaiting(UUID id) {
        return sql.find(ROWS + " where id = ? and status = 'PENDING' for update", Deliveries::delivery, id);
    }

    /** The one that the report is made for, held until the commit. */
    Optional<Delivery> holdMaking(UUID report) {
        return sql.find(ROWS + " where report_id = ? and status = 'MAKING' for update", Deliveries::delivery, report);
    }

    Optional<Delivery> find(UUID id) {
        return sql.find(ROWS + " where id = ?", Deliveries::delivery, id);
    }

    void making(UUID id, DeliveryDue.Answer answer) {
        sql.update(
                "update schedule_delivery set status = 'MAKING', report_id = ?, title = ?, recipients = ?, skip_if_empty = ?"
                        + " where id = ?",
                answer.report(),
                answer.terms().title(),
                String.join(",", answer.terms().recipients()),
                answer.terms().skipIfEmpty(),
                id);
    }

    void putOff(UUID id, Instant next) {
        sql.update("update schedule_delivery set next_attempt_at = ? where id = ? and status = 'PENDING'", next, id);
    }

    /** The mails are handed over. */
    void mailed(UUID id, List<String> recipients, boolean attached, Instant now) {
        sql.update(
                "update schedule_delivery set status = 'MAILED', recipients = ?, attached = ?, ended_at = ? where id = ?",
                String.join(",", recipients),
                attached,
                now,
                id);
    }

    void ended(UUID id, Delivery.State state, DeliveryReason reason, Instant now) {
        sql.update(
                "update schedule_delivery set status = ?, reason = ?, ended_at = ? where id = ?",
                state,
                reason,
                now,
                id);
    }

    void measured(UUID id, long rows, long bytes) {
        sql.update("update schedule_delivery set row_count = ?, byte_count = ? where id = ?", rows, bytes, id);
    }

    /** Newest first. */
    List<Delivery> page(PlanOwner owner, Optional<UUID> after, int rows) {
        return sql.list(
                ROWS + " where owner_id = ? and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                Deliveries::delivery,
                owner.id(),
                after.orElse(null),
                after.orElse(null),
                rows);
    }

    /** Forgets all of an owner; what is being made for it is not sent any more, and links to it end. */
    void removeAll(PlanOwner owner) {
        sql.update("delete from schedule_delivery where owner_id = ?", owner.id());
    }

    /** Forgets those that were due before. */
    void forget(Instant dueBefore) {
        sql.update("delete from schedule_delivery where due_at < ? and status not in ('PENDING', 'MAKING')", dueBefore);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String recipients = row.getString("recipients");
        return new Delivery(
                row.getObject("id", UUID.class),
                new PlanOwner(row.getString("owner_kind"), row.getObject("owner_id", UUID.class)),
                new DayRange(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                DeliveryCause.valueOf(row.getString("cause")),
                Delivery.State.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")).map(DeliveryReason::valueOf),
                Sql.instant(row, "due_at"),
                new DeliveryTerms(
                        row.getString("title"),
                        recipients == null || recipients.isEmpty() ? List.of() : List.of(recipients.split(",")),
                        row.getBoolean("skip_if_empty")),
                new Delivery.Made(
                        row.getObject("report_id", UUID.class),
                        row.getObject("row_count", Long.class),
                        row.getObject("byte_count", Long.class),
                        row.getObject("attached", Boolean.class),
                        Sql.optionalInstant(row, "ended_at").orElse(null)));
    }
}
