package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads stored events, newest receipt first. */
@ApplicationScoped
class UsageListing {

    private static final String COLUMNS =
            "receipt, event_id, source, sender_id, kind, occurred_at, received_at, campaign_id, case_id,"
                    + " case_type, contact_id, direction, from_number, to_number, status, raw_seconds, billed_quantity,"
                    + " bytes_delta, unit_price_micros, amount_micros, adjusts, stated_quantity";

    private final Sql sql;

    @Inject
    UsageListing(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageListing() {
        this(null);
    }

    List<Row> page(UsageFilter filter, long beforeReceipt, int rows) {
        StringBuilder query = new StringBuilder("select " + COLUMNS + " from usage_event where receipt < ?");
        List<Object> parameters = new ArrayList<>(List.of(beforeReceipt));
        filter.kind().ifPresent(kind -> add(query, parameters, " and kind = ?", kind));
        filter.from().ifPresent(from -> add(query, parameters, " and day >= ?", from));
        filter.to().ifPresent(to -> add(query, parameters, " and day <= ?", to));
        filter.campaignId().ifPresent(id -> add(query, parameters, " and campaign_id = ?", id));
        filter.caseType().ifPresent(type -> add(query, parameters, " and case_type = ?", type));
        add(query, parameters, " order by receipt desc limit ?", rows);
        return sql.list(query.toString(), row -> new Row(row.getLong("receipt"), view(row)), parameters.toArray());
    }

    private static void add(StringBuilder query, List<Object> parameters, String condition, Object value) {
        query.append(condition);
        parameters.add(value);
    }

    private static UsageEventView view(ResultSet row) throws SQLException {
        UsageKind kind = UsageKind.valueOf(row.getString("kind"));
        return new UsageEventView(
                row.getObject("event_id", UUID.class),
                row.getString("sender_id"),
                row.getString("source"),
                kind.text(),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "received_at"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_type"),
                row.getObject("contact_id", UUID.class),
                kind == UsageKind.VOICE ? voice(row) : null,
                kind == UsageKind.SMS ? sms(row) : null,
                kind == UsageKind.EMAIL
                        ? new UsageDetails.Email(Math.toIntExact(stated(row, "billed_quantity")))
                        : null,
                kind == UsageKind.STORAGE ? new UsageDetails.Storage(stated(row, "bytes_delta")) : null,
                row.getObject("adjusts", UUID.class),
                kind.quantity(row.getLong("billed_quantity")),
                new Money(row.getLong("unit_price_micros")),
                new Money(row.getLong("amount_micros")));
    }

    private static UsageDetails.Voice voice(ResultSet row) throws SQLException {
        return new UsageDetails.Voice(
                Math.toIntExact(stated(row, "raw_seconds")),
                Direction.valueOf(row.getString("direction")),
                row.getString("from_number"),
                row.getString("to_number"),
                CallOutcome.valueOf(row.getString("status")));
    }

    private static UsageDetails.Sms sms(ResultSet row) throws SQLException {
        return new UsageDetails.Sms(
                Math.toIntExact(stated(row, "billed_quantity")),
                Direction.valueOf(row.getString("direction")),
                row.getString("from_number"),
                row.getString("to_number"),
                row.getString("status"));
    }

    /** What the sender said: of an adjustment not the difference that was booked. */
    private static long stated(ResultSet row, String booked) throws SQLException {
        long stated = row.getLong("stated_quantity");
        return row.wasNull() ? row.getLong(booked) : stated;
    }

    /** An event and its receipt, which orders the pages. */
    record Row(long receipt, UsageEventView view) {}
}
