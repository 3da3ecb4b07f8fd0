package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads rows of documents and lines, and lays lines out as columns. */
final class InvoiceColumns {

    private InvoiceColumns() {}

    static StoredInvoice document(ResultSet row) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        InvoiceView view = new InvoiceView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                DocumentKind.valueOf(row.getString("kind")),
                month,
                month.atDay(1),
                month.atEndOfMonth(),
                Sql.instant(row, "issued_at"),
                Money.ofMicros(row.getLong("total_micros")),
                Money.ofMicros(row.getLong("credited_micros")),
                row.getObject("corrects", UUID.class),
                row.getString("corrects_number"),
                row.getString("reason"),
                row.getString("reference"));
        return new StoredInvoice(
                view,
                row.getLong("sequence"),
                Money.ofMicros(row.getLong("exact_micros")),
                row.getString("company"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("time_zone"));
    }

    static InvoiceLineView line(ResultSet row) throws SQLException {
        UsageKind kind = UsageKind.valueOf(row.getString("kind"));
        LocalDate lateOf = row.getObject("late_of", LocalDate.class);
        Long quantity = row.getObject("quantity_units", Long.class);
        Long price = row.getObject("unit_price_micros", Long.class);
        return new InvoiceLineView(
                kind.text(),
                row.getString("case_type"),
                lateOf == null ? null : YearMonth.from(lateOf),
                quantity == null ? null : kind.quantity(quantity),
                kind.unit(),
                price == null ? null : Money.ofMicros(price),
                Money.ofMicros(row.getLong("amount_micros")));
    }

    static int[] positions(List<DraftLine> lines) {
        return IntStream.rangeClosed(1, lines.size()).toArray();
    }

    static Integer lateOf(DraftLine line) {
        return line.lateOf()
                .map(month -> Math.toIntExact(month.atDay(1).toEpochDay()))
                .orElse(null);
    }
}
