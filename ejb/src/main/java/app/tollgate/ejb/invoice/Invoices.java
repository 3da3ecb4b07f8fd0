package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of documents; all but reading stands behind the ledger lock, so that numbers follow each other. */
@ApplicationScoped
class Invoices {

    private static final String DOCUMENT = """
            select document.id, document.sequence, document.number, document.kind, document.month, document.company, document.locale,
              document.time_zone, document.issued_at, document.exact_micros, document.total_micros, document.corrects, document.reason,
              document.reference, corrected.number as corrects_number,
              coalesce((select sum(total_micros) from invoice note where note.corrects = document.id), 0)::bigint as credited_micros
            from invoice document left join invoice corrected on corrected.id = document.corrects
            """;

    private static final String ISSUE = """
            insert into invoice (id, sequence, number, kind, month, company, locale, time_zone, issued_at, exact_micros, total_micros,
              corrects, reason, reference)
            select ?, next, 'INV-' || case when next < 1000000 then lpad(next::text, 6, '0') else next::text end, ?, ?, ?, ?, ?, ?, ?, ?,
              ?::uuid, ?, ? from (select coalesce(max(sequence), 0) + 1 as next from invoice) as following
            """;

    private static final String ADD_LINE = """
            insert into invoice_line (invoice_id, position, kind, case_type, late_of, quantity_units, unit_price_micros, amount_micros)
            select ?::uuid, position, kind, case_type, '1970-01-01'::date + late_of, quantity, price, amount
            from unnest(?::int4[], ?::text[], ?::text[], ?::int4[], ?::int8[], ?::int8[], ?::int8[])
              as line (position, kind, case_type, late_of, quantity, price, amount)
            """;

    @Inject
    private Sql sql;

    /** Issues a month's document under the next number. */
    UUID add(InvoiceDraft draft, Issuing issuing) {
        UUID id = Ids.next();
        issue(id, draft.kind().name(), draft.month(), issuing, draft.exact(), draft.total(), null, null, null);
        List<DraftLine> lines = draft.lines();
        sql.update(
                ADD_LINE,
                id.toString(),
                InvoiceColumns.positions(lines),
                lines.stream().map(line -> line.kind().name()).toArray(String[]::new),
                lines.stream().map(line -> line.caseType().orElse(null)).toArray(String[]::new),
                lines.stream().map(InvoiceColumns::lateOf).toArray(Integer[]::new),
                lines.stream().map(line -> line.quantity().orElse(null)).toArray(Long[]::new),
                lines.stream()
                        .map(line -> line.unitPrice().map(Money::micros).orElse(null))
                        .toArray(Long[]::new),
                lines.stream().mapToLong(line -> line.amount().micros()).toArray());
        return id;
    }

    /** Issues a credit note on a document under the next number. */
    UUID addNote(InvoiceView document, CreditNote note, Issuing issuing) {
        UUID id = Ids.next();
        issue(
                id,
                "CREDIT_NOTE",
                document.month(),
                issuing,
                note.amount(),
                note.amount(),
                document.id().toString(),
                note.reason(),
                note.reference());
        return id;
    }

    private void issue(
            UUID id,
            String kind,
            java.time.YearMonth month,
            Issuing issuing,
            Money exact,
            Money total,
            String corrects,
            String reason,
            String reference) {
        sql.update(
                ISSUE,
                id,
                kind,
                month.atDay(1),
                issuing.company(),
                issuing.locale(),
                issuing.zone().getId(),
                issuing.at(),
                exact.micros(),
                total.micros(),
                corrects,
                reason,
                reference);
    }

    Optional<StoredInvoice> find(UUID id) {
        return sql.find(DOCUMENT + " where document.id = ?", InvoiceColumns::document, id);
    }

    Optional<StoredInvoice> findByReference(String reference) {
        return sql.find(DOCUMENT + " where document.reference = ?", InvoiceColumns::document, reference);
    }

    /** Newest number first, from before the given one. */
    List<StoredInvoice> page(long before, int rows) {
        return sql.list(
                DOCUMENT + " where document.sequence < ? order by document.sequence desc limit ?",
                InvoiceColumns::document,
                before,
                rows);
    }

    /** The credit notes on a document, oldest first. */
    List<InvoiceView> notes(UUID corrected) {
        return sql.list(
                DOCUMENT + " where document.corrects = ? order by document.sequence",
                row -> InvoiceColumns.document(row).view(),
                corrected);
    }

    List<InvoiceLineView> lines(UUID document) {
        return sql.list(
                "select kind, case_type, late_of, quantity_units, unit_price_micros, amount_micros from invoice_line"
                        + " where invoice_id = ? order by position",
                InvoiceColumns::line,
                document);
    }

    /** Documents that have no print yet, oldest first. */
    List<UUID> unprinted(int most) {
        return sql.list(
                "select id from invoice where not exists (select from invoice_file where invoice_id = id) order by sequence limit ?",
                row -> row.getObject("id", UUID.class),
                most);
    }
}
