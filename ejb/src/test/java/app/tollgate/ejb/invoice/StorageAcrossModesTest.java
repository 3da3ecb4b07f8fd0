package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.TEN_CENTS_A_DAY;
import static app.tollgate.ejb.invoice.TestMonths.balance;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.cost;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.stored;
import static app.tollgate.ejb.invoice.TestMonths.switchTo;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.StorageAccrual;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stored bytes that are charged, or told, after the mode changed: each day is billed in the mode it ended in. */
class StorageAcrossModesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2027, 10);

    private final TestMonths months = new TestMonths();
    private Caller tenant;

    @AfterEach
    void restore() {
        assertThat(TestServer.get().get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    @ParameterizedTest
    @EnumSource
    void daysThatAreChargedLateAreBilledInTheModeTheyEndedIn(BillingMode first) {
        found("2027-10-01T12:00:00Z", first);
        use(tenant, stored("g1", "2027-10-01T11:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-10-11T09:00:00Z");
        switchTo(tenant, other(first));
        assertThat(balance(tenant, account(first))).isEqualTo(Money.ZERO);
        months.setClock("2027-10-13T00:05:00Z");
        accrue("2027-10-12");
        assertThat(balance(tenant, account(first)))
                .as("the first ten days, before anything was charged")
                .isEqualTo(Money.parse("-1.00"));
        assertThat(balance(tenant, account(other(first))))
                .as("the day of the change, and the next")
                .isEqualTo(Money.parse("-0.20"));
    }

    @ParameterizedTest
    @EnumSource
    void bytesToldLateForChargedDaysAreBilledAndGivenBackInTheDaysMode(BillingMode first) {
        found("2027-10-01T12:00:00Z", first);
        use(tenant, stored("g1", "2027-10-01T11:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-10-11T00:05:00Z");
        accrue("2027-10-10");
        switchTo(tenant, other(first));
        use(tenant, stored("more", "2027-10-09T12:00:00Z", TEN_CENTS_A_DAY));
        accrue("2027-10-10");
        assertThat(balance(tenant, account(first))).as("two days more").isEqualTo(Money.parse("-1.20"));
        use(tenant, stored("less", "2027-10-06T12:00:00Z", -TEN_CENTS_A_DAY));
        accrue("2027-10-10");
        assertThat(balance(tenant, account(first))).as("five days less").isEqualTo(Money.parse("-0.70"));
        assertThat(balance(tenant, account(other(first)))).isEqualTo(Money.ZERO);
    }

    @Test
    void bytesToldAfterTheMonthWasClosedStandOnTheDocumentOfTheirOwnMode() {
        found("2027-10-01T12:00:00Z", BillingMode.REFILLABLE_WALLET);
        use(tenant, stored("g1", "2027-10-01T11:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-11-02T12:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(OCTOBER);
        switchTo(tenant, BillingMode.MONTHLY_INVOICE);
        use(tenant, stored("late", "2027-10-30T12:00:00Z", TEN_CENTS_A_DAY));
        accrue("2027-11-01");
        assertThat(balance(tenant, Account.WALLET))
                .as("October, two days of it twice, and November's first twice, at 31/30 of the price a day")
                .isEqualTo(Money.parse("-3.506667"));
        months.setClock("2027-12-01T06:00:00Z");
        closeDue(tenant);
        assertThat(documents(tenant))
                .extracting(document -> document.kind() + " " + document.month() + " " + document.usage())
                .containsExactly("STATEMENT 2027-10 3.10", "INVOICE 2027-11 5.993333", "STATEMENT 2027-11 0.406667");
    }

    @Test
    void aMonthInTwoModesGivesEachDocumentTheGigabytesOfItsOwnDays() {
        found("2027-10-01T00:00:00Z", BillingMode.MONTHLY_INVOICE);
        use(tenant, stored("g1", "2027-10-01T00:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-10-21T12:00:00Z");
        switchTo(tenant, BillingMode.REFILLABLE_WALLET);
        months.setClock("2027-11-01T06:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(OCTOBER);
        assertThat(documents(tenant))
                .extracting(StorageAcrossModesTest::line)
                .containsExactly("INVOICE 20 GB-month at 0.10 is 2.00", "STATEMENT 11 GB-month at 0.10 is 1.10");
        assertThat(cost(tenant, OCTOBER)).isEqualTo(Money.parse("3.10"));
    }

    private void found(String at, BillingMode mode) {
        months.setClock(at);
        tenant = TestTenants.newTenant("UTC");
        if (mode != BillingMode.MONTHLY_INVOICE) {
            switchTo(tenant, mode);
        }
    }

    private void accrue(String until) {
        TestServer.get().get(StorageAccrual.class).accrue(tenant, LocalDate.parse(until));
    }

    private static String line(InvoiceDetailView document) {
        InvoiceLineView line = document.lines().get(0);
        return document.kind() + " " + line.quantity() + " " + line.unit() + " at " + line.unitPrice() + " is "
                + line.amount();
    }

    private static BillingMode other(BillingMode mode) {
        return mode == BillingMode.MONTHLY_INVOICE ? BillingMode.REFILLABLE_WALLET : BillingMode.MONTHLY_INVOICE;
    }

    private static Account account(BillingMode mode) {
        return mode == BillingMode.MONTHLY_INVOICE ? Account.UNBILLED : Account.WALLET;
    }
}
