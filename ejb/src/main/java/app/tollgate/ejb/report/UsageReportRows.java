package app.tollgate.ejb.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Boundary through which reports read events of one kind: page by page behind a key, because no cursor outlives the commit of a chunk.
 *
 * <p>An event belongs to the day it was received for, which is what rollups and invoices sum by.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageReportRows {

    private static final String PAGE = "select day, occurred_at, receipt, event_id, source, sender_id, direction,"
            + " from_number, to_number, status, raw_seconds, billed_quantity, unit_price_micros, amount_micros,"
            + " campaign_id, case_id, case_type, contact_id, adjusts from usage_event where kind = ?"
            + " and day <= ? and receipt <= ? and (day, occurred_at, receipt) > (?, ?, ?)%s"
            + " order by day, occurred_at, receipt limit ?";

    @Inject
    private Sql sql;

    /** The next rows behind the key; fewer than asked for only at the end. */
    public List<UsageRow> page(Caller caller, UsageKind kind, RowSelection selection, RowKey after, int rows) {
        String query = PAGE.formatted(selection.condition());
        RowKey start = after.day().isBefore(selection.from())
                ? new RowKey(selection.from(), RowKey.START.time(), RowKey.START.receipt())
                : after;
        List<Object> parameters = new ArrayList<>(
                List.of(kind, selection.to(), selection.cut(), start.day(), start.time(), start.receipt()));
        parameters.addAll(selection.values());
        parameters.add(rows);
        return sql.list(query, UsageReportRows::row, parameters.toArray());
    }

    // By position: the names of nineteen columns looked up a million times are a third of the reading.
    private static UsageRow row(ResultSet row) throws SQLException {
        return new UsageRow(
                new RowKey(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getLong(12),
                Money.ofMicros(row.getLong(13)),
                Money.ofMicros(row.getLong(14)),
                row.getObject(15, UUID.class),
                row.getObject(16, UUID.class),
                row.getString(17),
                row.getObject(18, UUID.class),
                row.getObject(19, UUID.class));
    }
}
