package app.tollgate.api.invoice;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A billing document as lists show it.
 *
 * @param number without gaps over all documents of the tenant
 * @param month the month it is about, in the tenant's zone
 * @param from first day of that month
 * @param to its last day
 * @param total whole cents; of a credit note what it gives back
 * @param credited what credit notes on it give back
 * @param corrects the document that a credit note is about, else null
 * @param correctsNumber its number, else null
 * @param reason why a credit note was given, else null
 * @param reference what names a credit note outside, else null
 */
public record InvoiceView(
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
        String reference) {}
