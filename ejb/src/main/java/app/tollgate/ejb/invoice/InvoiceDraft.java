package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.usage.BookedSum;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A month's document before it has a number: its lines in order, their exact sum, and the total in cents. */
record InvoiceDraft(DocumentKind kind, YearMonth month, List<DraftLine> lines) {

    private static final Comparator<DraftLine> ORDER = Comparator.comparing(
                    (DraftLine line) -> line.lateOf().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DraftLine::kind)
            .thenComparing(line -> line.caseType().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    InvoiceDraft {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /** The documents that a month gives: one a mode that anything was used in. */
    static List<InvoiceDraft> of(YearMonth month, List<BookedSum> sums, UnitPrices prices) {
        return List.of(
                        of(DocumentKind.INVOICE, month, in(BillingMode.MONTHLY_INVOICE, sums), prices),
                        of(DocumentKind.STATEMENT, month, in(BillingMode.REFILLABLE_WALLET, sums), prices))
                .stream()
                .filter(Predicate.not(draft -> draft.lines().isEmpty()))
                .toList();
    }

    Money exact() {
        return lines.stream().map(DraftLine::amount).reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return exact().roundedToCents();
    }

    private static InvoiceDraft of(DocumentKind kind, YearMonth month, List<BookedSum> sums, UnitPrices prices) {
        return new InvoiceDraft(
                kind, month, sums.stream().map(sum -> prices.line(month, sum)).toList());
    }

    private static List<BookedSum> in(BillingMode mode, List<BookedSum> sums) {
        return sums.stream().filter(sum -> sum.mode() == mode).toList();
    }
}
