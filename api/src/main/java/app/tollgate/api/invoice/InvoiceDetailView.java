package app.tollgate.api.invoice;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A billing document with what it is made of.
 *
 * @param company the tenant's name when it was issued
 * @param timeZone in which the month is meant
 * @param usage the exact sum of the lines
 * @param rounding what brings it to whole cents
 * @param creditNotes on this document, oldest first
 */
public record InvoiceDetailView(
        UUID id,
        String number,
        DocumentKind kind,
        YearMonth month,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        Money total,
        Money credited,
        UUID corrects,
        String correctsNumber,
        String reason,
        String reference,
        String company,
        String timeZone,
        List<InvoiceLineView> lines,
        Money usage,
        Money rounding,
        List<InvoiceView> creditNotes) {

    public InvoiceDetailView {
        lines = List.copyOf(lines);
        creditNotes = List.copyOf(creditNotes);
    }

    public static InvoiceDetailView of(
            InvoiceView document,
            String company,
            String timeZone,
            Money exact,
            List<InvoiceLineView> lines,
            List<InvoiceView> creditNotes) {
        return new InvoiceDetailView(
                document.id(),
                document.number(),
                document.kind(),
                document.month(),
                document.from(),
                document.to(),
                document.issuedAt(),
                document.total(),
                document.credited(),
                document.corrects(),
                document.correctsNumber(),
                document.reason(),
                document.reference(),
                company,
                timeZone,
                lines,
                exact,
                document.total().minus(exact),
                creditNotes);
    }
}
