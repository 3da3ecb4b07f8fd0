package app.tollgate.ejb.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.pricing.Price;
import app.tollgate.ejb.usage.BookedSum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InvoiceDraftTest {

    private static final YearMonth MONTH = YearMonth.of(2027, 10);
    private static final Instant NOW = Instant.parse("2027-11-01T12:00:00Z");

    private static final Price DEFAULT = price("0.12");
    private static final UnitPrices PRICES = new UnitPrices((day, kind) -> DEFAULT);

    @Test
    void aPriceIsShownWhereItExplainsTheAmount() {
        assertThat(line(sum(UsageKind.VOICE, 90, "0.18")).unitPrice()).contains(Money.parse("0.12"));
        assertThat(line(sum(UsageKind.VOICE, 90, "0.17")).unitPrice()).isEmpty();
        assertThat(line(sum(UsageKind.VOICE, 90, "0.17")).quantity()).contains(90L);
        assertThat(line(sum(UsageKind.STORAGE, 1_000_000_000, "0.12")).quantity())
                .contains(1_000_000_000L);
        assertThat(line(sum(UsageKind.STORAGE, 1_000_000_000, "0.11")).quantity())
                .isEmpty();
    }

    @Test
    void severalPricesOfAMonthAndTiersShowNone() {
        UnitPrices changed = new UnitPrices((day, kind) -> day.getDayOfMonth() < 15 ? price("0.12") : price("0.10"));
        assertThat(changed.line(MONTH, sum(UsageKind.SMS, 1, "0.12")).unitPrice())
                .isEmpty();
        Price tiered = new Price(
                Ids.next(),
                Optional.empty(),
                UsageKind.SMS,
                Money.parse("0.12"),
                LocalDate.EPOCH,
                List.of(new Price.Step(100, Money.parse("0.10"))),
                NOW);
        assertThat(new UnitPrices((day, kind) -> tiered)
                        .line(MONTH, sum(UsageKind.SMS, 1, "0.12"))
                        .unitPrice())
                .isEmpty();
    }

    @Test
    void aMonthWithoutUsageGivesNoDocument() {
        assertThat(InvoiceDraft.of(MONTH, List.of(), PRICES)).isEmpty();
    }

    @Test
    void correctionsThatOutweighTheUsageMoveBack() {
        InvoiceDraft draft = draft(sum(UsageKind.SMS, -5, "-0.075"));
        assertThat(draft.total()).isEqualTo(Money.parse("-0.08"));
        assertThat(InvoicePostings.of(draft, NOW))
                .extracting(Posting::debit, Posting::credit, Posting::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Account.UNBILLED, Account.RECEIVABLE, Money.parse("0.08")),
                        org.assertj.core.groups.Tuple.tuple(Account.ROUNDING, Account.UNBILLED, Money.parse("0.005")));
    }

    @Property
    void whatIsPostedLeavesNothingUnbilledAndMakesTheTotalReceivable(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long one,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long other) {
        InvoiceDraft draft = draft(
                sum(UsageKind.SMS, 1, Money.ofMicros(one).toString()),
                sum(UsageKind.VOICE, 30, Money.ofMicros(other).toString()));
        Money unbilled = draft.exact().negated();
        Money receivable = Money.ZERO;
        for (Posting posting : InvoicePostings.of(draft, NOW)) {
            unbilled = after(unbilled, posting, Account.UNBILLED);
            receivable = after(receivable, posting, Account.RECEIVABLE);
        }
        assertThat(unbilled).isEqualTo(Money.ZERO);
        assertThat(receivable).isEqualTo(draft.total().negated());
        assertThat(draft.total().minus(draft.exact()).micros()).isBetween(-5_000L, 5_000L);
    }

    @Property
    void invoiceAndStatementOfAMonthComeToWhatItsUsageDoes(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long invoiced,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long taken) {
        List<BookedSum> sums =
                List.of(sum(BillingMode.MONTHLY_INVOICE, invoiced), sum(BillingMode.REFILLABLE_WALLET, taken));
        Money told = InvoiceDraft.of(MONTH, sums, PRICES).stream()
                .map(InvoiceDraft::total)
                .reduce(Money.ZERO, Money::plus);
        assertThat(told).isEqualTo(Money.ofMicros(invoiced + taken).roundedToCents());
        InvoiceDraft invoice = InvoiceDraft.of(MONTH, sums, PRICES).get(0);
        assertThat(invoice.total()).isEqualTo(invoice.exact().roundedToCents());
    }

    private static BookedSum sum(BillingMode mode, long micros) {
        return new BookedSum(mode, UsageKind.SMS, Optional.empty(), Optional.empty(), 1, Money.ofMicros(micros));
    }

    private static Money after(Money balance, Posting posting, Account account) {
        if (posting.credit() == account) {
            return balance.plus(posting.amount());
        }
        return posting.debit() == account ? balance.minus(posting.amount()) : balance;
    }

    private static DraftLine line(BookedSum sum) {
        return PRICES.line(MONTH, sum);
    }

    private static InvoiceDraft draft(BookedSum... sums) {
        InvoiceDraft draft = InvoiceDraft.of(MONTH, List.of(sums), PRICES).get(0);
        assertThat(draft.kind()).isEqualTo(DocumentKind.INVOICE);
        return draft;
    }

    private static BookedSum sum(UsageKind kind, long quantity, String amount) {
        return new BookedSum(
                BillingMode.MONTHLY_INVOICE, kind, Optional.empty(), Optional.empty(), quantity, Money.parse(amount));
    }

    private static Price price(String unit) {
        return new Price(
                new java.util.UUID(0, unit.hashCode()),
                Optional.empty(),
                UsageKind.SMS,
                Money.parse(unit),
                LocalDate.EPOCH,
                List.of(),
                NOW);
    }
}
