package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.usage.BookedSum;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A month's document before it has a number: its lines in order, their exact sum, and the total in cents.
 *
 * @param invoice of the same month, beside which a statement is made: both together come to what the month's usage does, so the statement,
 *     on which nobody pays, takes the cent that is left over
 */
record InvoiceDraft(DocumentKind kind, YearMonth month, List<DraftLine> lines, Optional<InvoiceDraft> invoice) {

    private static final Comparator<DraftLine> ORDER = Comparator.comparing(
                    (DraftLine line) -> line.lateOf().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DraftLine::kind)
            .thenComparing(line -> line.caseType().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    InvoiceDraft {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /** The documents that a month gives: one a mode that anything was used in. */
    static List<InvoiceDraft> of(YearMonth month, List<BookedSum> sums, UnitPrices prices) {
        InvoiceDraft invoice = new InvoiceDraft(
                DocumentKind.INVOICE,
                month,
                lines(month, in(BillingMode.MONTHLY_INVOICE, sums), prices),
                Optional.empty());
        InvoiceDraft statement = new InvoiceDraft(
                DocumentKind.STATEMENT,
                month,
                lines(month, in(BillingMode.REFILLABLE_WALLET, sums), prices),
                Optional.of(invoice));
        return Stream.of(invoice, statement)
                .filter(Predicate.not(draft -> draft.lines().isEmpty()))
                .toList();
    }

    Money exact() {
        return lines.stream().map(DraftLine::amount).reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return invoice.map(other -> exact().plus(other.exact()).roundedToCents().minus(other.total()))
                .orElseGet(() -> exact().roundedToCents());
    }

    private static List<DraftLine> lines(YearMonth month, List<BookedSum> sums, UnitPrices prices) {
        return sums.stream().map(sum -> prices.line(month, sum)).toList();
    }

    private static List<BookedSum> in(BillingMode mode, List<BookedSum> sums) {
        return sums.stream().filter(sum -> sum.mode() == mode).toList();
    }
}
