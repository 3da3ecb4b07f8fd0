package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.RowReader;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Store of reports as people see them: asking, looking, taking away. */
@ApplicationScoped
class Reports {

    private static final int MOST_SHOWN_BEFORE_READY = 99;

    private static final String OPEN = "status in ('QUEUED', 'RUNNING')";

    private static final String SHOWN = "select id, " + ReportColumns.ORDER + ", status, expected_rows,"
            + " row_count, rows_ahead, byte_count, sha256, created_at, created_by_name, expires_at, error from report";

    @Inject
    private Sql sql;

    void add(UUID id, ReportOrder order, Cut cut, long expectedRows, Actor actor) {
        sql.update(
                "insert into report (id, " + ReportColumns.ORDER
                        + ", time_zone, cut_receipt, status, expected_rows, row_count,"
                        + " byte_count, chunk_count, claim_token, attempts, created_by_kind, created_by, created_by_name, created_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?)",
                id,
                order.type(),
                order.content(),
                order.from().orElse(null),
                order.to().orElse(null),
                order.campaignId().orElse(null),
                order.caseType().orElse(null),
                order.brokenOut(),
                order.choices().orElse(null),
                cut.zone().getId(),
                cut.receipt(),
                expectedRows,
                actor.kind(),
                actor.id(),
                actor.name(),
                cut.at(),
                cut.at().plus(ReportDesk.KEPT));
    }

    /** How many rows the report is going to have, as the sums of days know it: events, or lines of a summary. */
    long expectedRows(ReportOrder order) {
        String counted = order.content() == ReportContent.DETAIL || order.type() == ReportType.PDF
                ? "coalesce(sum(events) filter (where kind <> 'STORAGE'), 0)"
                : "count(distinct (day, kind, case_type, campaign_id))";
        return sums(order, counted, row -> row.getLong(1));
    }

    /** How many documents a broken-out report has: one for each case type, one for what has none. */
    long documents(ReportOrder order) {
        return sums(
                order,
                "count(distinct coalesce(case_type, '')) filter (where kind <> 'STORAGE' or amount_micros <> 0)",
                row -> row.getLong(1));
    }

    /** What the report is going to sum up. */
    UsageTotal total(ReportOrder order) {
        return sums(order, UsageTotal.COLUMNS, row -> UsageTotal.read(row, null, null));
    }

    /** Reads what is selected from the sums of days that the report is about; storage belongs to what is printed only. */
    private <T> T sums(ReportOrder order, String selected, RowReader<T> reader) {
        Stream<UsageKind> kinds =
                order.type() == ReportType.PDF ? Stream.of(UsageKind.values()) : order.kinds().stream();
        RowSelection selection = order.selection(Long.MAX_VALUE);
        List<Object> parameters = new ArrayList<>();
        parameters.add(kinds.map(UsageKind::name).toArray(String[]::new));
        parameters.addAll(List.of(selection.from(), selection.to()));
        parameters.addAll(selection.values());
        return sql.find(
                        "select " + selected + " from usage_rollup where kind = any(?) and day between ? and ?"
                                + selection.condition(),
                        reader,
                        parameters.toArray())
                .orElseThrow();
    }

    boolean campaignExists(UUID id) {
        return sql.find("select 1 from campaign where id = ?", row -> true, id).isPresent();
    }

    long waiting() {
        return sql.find("select count(*) from report where " + OPEN, row -> row.getLong(1))
                .orElseThrow();
    }

    Optional<ReportView> find(UUID id, Instant now) {
        return sql.find(SHOWN + " where id = ? and expires_at > ?", Reports::view, id, now);
    }

    /** Newest first. */
    List<ReportView> page(Optional<UUID> after, int rows, Instant now) {
        return page("", after, rows, now);
    }

    /** Those that are over, newest first. */
    List<ReportView> past(Optional<UUID> after, int rows, Instant now) {
        return page(" and not " + OPEN, after, rows, now);
    }

    private List<ReportView> page(String condition, Optional<UUID> after, int rows, Instant now) {
        return sql.list(
                SHOWN + " where expires_at > ? and (?::uuid is null or id < ?::uuid)" + condition
                        + " order by id desc limit ?",
                Reports::view,
                now,
                after.orElse(null),
                after.orElse(null),
                rows);
    }

    /** Those that wait or run, newest first. */
    List<ReportView> open(Instant now) {
        return sql.list(SHOWN + " where expires_at > ? and " + OPEN + " order by id desc", Reports::view, now);
    }

    /** Locks the row, so that a piece that is being stored is either there already or refused. */
    Optional<ReportStatus> lock(UUID id, Instant now) {
        return sql.find(
                "select status from report where id = ? and expires_at > ? for update",
                row -> ReportStatus.valueOf(row.getString(1)),
                id,
                now);
    }

    void cancel(UUID id, Instant now) {
        sql.update("update report set status = 'CANCELLED', finished_at = ? where id = ?", now, id);
        removeChunks(id);
    }

    void remove(UUID id) {
        removeChunks(id);
        sql.update("delete from report where id = ?", id);
    }

    List<UUID> expired(Instant now, int most) {
        return sql.list(
                "select id from report where expires_at <= ? and status <> 'RUNNING' order by expires_at limit ? for update skip locked",
                row -> row.getObject(1, UUID.class),
                now,
                most);
    }

    Optional<Instant> nextExpiry() {
        return sql.find("select min(expires_at) as next from report", row -> Sql.optionalInstant(row, "next"))
                .orElseThrow();
    }

    private void removeChunks(UUID id) {
        sql.update("delete from report_chunk where report_id = ?", id);
    }

    private static ReportView view(ResultSet row) throws SQLException {
        ReportStatus status = ReportStatus.valueOf(row.getString("status"));
        long rows = row.getLong("row_count");
        ReportOrder order = ReportColumns.order(row);
        return new ReportView(
                row.getObject("id", UUID.class),
                order.type(),
                order.content(),
                order.from().orElse(null),
                order.to().orElse(null),
                order.campaignId().orElse(null),
                order.caseType().orElse(null),
                order.brokenOut(),
                status,
                progress(status, rows + row.getLong("rows_ahead"), row.getLong("expected_rows")),
                rows,
                row.getLong("byte_count"),
                row.getString("sha256"),
                Sql.instant(row, "created_at"),
                row.getString("created_by_name"),
                Sql.instant(row, "expires_at"),
                row.getString("error"));
    }

    static int progress(ReportStatus status, long rows, long expected) {
        if (status == ReportStatus.READY) {
            return 100;
        }
        return expected == 0 ? 0 : (int) Math.min(MOST_SHOWN_BEFORE_READY, Math.floorDiv(rows * 100, expected));
    }

    /** Up to which receipt the data counts, and the moment and time zone of that decision. */
    record Cut(long receipt, Instant at, ZoneId zone) {}
}
