package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.balance;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.cost;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.line;
import static app.tollgate.ejb.invoice.TestMonths.switchTo;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.usage.TestUsage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tenants that live through months while the clock moves. */
class MonthsInTheLifeTest {

    private static final YearMonth OCTOBER = YearMonth.of(2027, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2027, 11);

    private final TestMonths months = new TestMonths();
    private Caller tenant;

    @AfterEach
    void restore() {
        assertThat(TestServer.get().get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    @Test
    void usageIsInvoicedOnceLateUsageStandsOnTheNextAndEverySumAgrees() {
        tenant = months.found("2027-10-05T12:00:00Z", "America/Chicago");
        use(
                tenant,
                call("c1", "2027-10-05T11:00:00Z", 95, "Mass Tort"),
                call("c2", "2027-10-05T11:00:00Z", 31, null),
                TestUsage.sms("s1", Instant.parse("2027-10-05T11:00:00Z"), 3),
                TestUsage.event(
                        "e1", Instant.parse("2027-10-05T11:00:00Z"), new UsageDetails.Email(5), UsageLinks.NONE));
        months.setClock("2027-11-01T10:59:59Z");
        assertThat(closeDue(tenant)).as("Chicago's grace is not over").isEmpty();
        use(tenant, call("c3", "2027-11-01T04:59:59Z", 60, "Mass Tort"), call("c4", "2027-11-01T05:00:00Z", 60, null));
        months.setClock("2027-11-01T11:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(OCTOBER);
        assertThat(closeDue(tenant)).isEmpty();

        InvoiceDetailView october = documents(tenant).get(0);
        assertThat(october.number()).isEqualTo("INV-000001");
        assertThat(october.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(october.lines())
                .containsExactly(
                        line("voice", "Mass Tort", null, "3", "minute", "0.12", "0.36"),
                        line("voice", null, null, "1", "minute", "0.12", "0.12"),
                        line("sms", null, null, "3", "segment", "0.015", "0.045"),
                        line("email", null, null, "5", "email", "0.001", "0.005"));
        assertThat(october.usage()).isEqualTo(Money.parse("0.53")).isEqualTo(cost(tenant, OCTOBER));
        assertThat(october.total()).isEqualTo(Money.parse("0.53"));
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.parse("-0.53"));
        assertThat(balance(tenant, Account.UNBILLED)).isEqualTo(Money.parse("-0.12"));

        use(
                tenant,
                call("late1", "2027-10-20T12:00:00Z", 60, "Mass Tort"),
                TestUsage.event(
                        "late2", Instant.parse("2027-10-20T12:00:00Z"), new UsageDetails.Email(7), UsageLinks.NONE),
                TestUsage.adjusting("late3", "s1", Instant.parse("2027-11-01T11:00:00Z"), sms(1)));
        assertThat(cost(tenant, OCTOBER)).as("a closed month stays as it is").isEqualTo(october.usage());
        months.setClock("2027-12-01T12:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(NOVEMBER);
        InvoiceDetailView november = documents(tenant).get(1);
        assertThat(november.number()).isEqualTo("INV-000002");
        assertThat(november.lines())
                .containsExactly(
                        line("voice", null, null, "1", "minute", "0.12", "0.12"),
                        line("voice", "Mass Tort", OCTOBER, "1", "minute", "0.12", "0.12"),
                        line("sms", null, OCTOBER, "-2", "segment", "0.015", "-0.03"),
                        line("email", null, OCTOBER, "7", "email", "0.001", "0.007"));
        assertThat(november.usage()).isEqualTo(Money.parse("0.217")).isEqualTo(cost(tenant, NOVEMBER));
        assertThat(november.total()).isEqualTo(Money.parse("0.22"));
        assertThat(november.rounding()).isEqualTo(Money.parse("0.003"));
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.parse("-0.75"));
        assertThat(balance(tenant, Account.ROUNDING)).isEqualTo(Money.parse("0.003"));
        assertThat(balance(tenant, Account.UNBILLED)).isEqualTo(Money.ZERO);
    }

    @Test
    void aMonthWithBothModesGivesAnInvoiceAndAStatement() {
        tenant = months.found("2027-10-05T12:00:00Z", "America/Chicago");
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 60, null));
        switchTo(tenant, BillingMode.REFILLABLE_WALLET);
        use(tenant, call("c2", "2027-10-05T11:00:00Z", 120, null), TestUsage.sms("s1", at("2027-10-05T11:00:00Z"), 1));
        months.setClock("2027-11-02T12:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(OCTOBER);
        List<InvoiceDetailView> both = documents(tenant);
        assertThat(both).extracting(InvoiceDetailView::number).containsExactly("INV-000001", "INV-000002");
        assertThat(both)
                .extracting(InvoiceDetailView::kind)
                .containsExactly(DocumentKind.INVOICE, DocumentKind.STATEMENT);
        assertThat(both.get(0).total()).isEqualTo(Money.parse("0.12"));
        assertThat(both.get(1).usage()).isEqualTo(Money.parse("0.255"));
        assertThat(both.get(1).total()).isEqualTo(Money.parse("0.26"));
        assertThat(both.get(0).usage().plus(both.get(1).usage())).isEqualTo(cost(tenant, OCTOBER));
        assertThat(balance(tenant, Account.WALLET))
                .as("a statement moves nothing")
                .isEqualTo(Money.parse("-0.255"));
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.parse("-0.12"));
    }

    @Test
    void aCorrectionIsBilledInTheModeOfWhatItCorrects() {
        tenant = months.found("2027-10-05T12:00:00Z", "America/Chicago");
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 60, null));
        switchTo(tenant, BillingMode.REFILLABLE_WALLET);
        use(
                tenant,
                TestUsage.adjusting(
                        "a1",
                        "c1",
                        at("2027-10-05T11:30:00Z"),
                        TestUsage.call("x", at("2027-10-05T11:00:00Z"), 30, UsageLinks.NONE)
                                .details()));
        assertThat(balance(tenant, Account.WALLET)).isEqualTo(Money.ZERO);
        assertThat(balance(tenant, Account.UNBILLED)).isEqualTo(Money.parse("-0.06"));
    }

    @Test
    void aMonthWithoutUsageIsClosedWithoutADocumentAndMissedMonthsAreCaughtUpWithInOrder() {
        tenant = months.found("2027-08-15T12:00:00Z", "America/Chicago");
        use(tenant, call("c1", "2027-08-15T11:00:00Z", 60, null));
        months.setClock("2027-10-15T12:00:00Z");
        use(tenant, call("c2", "2027-10-15T11:00:00Z", 90, null), call("old", "2027-08-20T11:00:00Z", 30, null));
        months.setClock("2027-12-20T12:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(YearMonth.of(2027, 8), YearMonth.of(2027, 9), OCTOBER, NOVEMBER);
        assertThat(documents(tenant))
                .extracting(document -> document.number() + " " + document.month() + " " + document.total())
                .containsExactly("INV-000001 2027-08 0.18", "INV-000002 2027-10 0.18");
    }

    @Test
    void whatWasUsedBeforeTheTenantCameStaysInItsMonthUntilTheFirstMonthIsOver() {
        tenant = months.found("2027-11-10T12:00:00Z", "America/Chicago");
        use(tenant, call("c1", "2027-09-15T11:00:00Z", 60, null), call("c2", "2027-11-10T11:00:00Z", 60, null));
        assertThat(closeDue(tenant)).isEmpty();
        assertThat(cost(tenant, YearMonth.of(2027, 9))).isEqualTo(Money.parse("0.12"));
        months.setClock("2027-12-01T12:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(YearMonth.of(2027, 9), OCTOBER, NOVEMBER);
        assertThat(documents(tenant))
                .extracting(InvoiceDetailView::month)
                .containsExactly(YearMonth.of(2027, 9), NOVEMBER);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static UsageDetails sms(int segments) {
        return new UsageDetails.Sms(segments, Direction.OUTBOUND, "+13125550100", "+13125550199", "DELIVERED");
    }
}
