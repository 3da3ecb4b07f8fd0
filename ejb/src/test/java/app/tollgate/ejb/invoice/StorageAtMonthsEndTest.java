package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.TEN_CENTS_A_DAY;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.cost;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.line;
import static app.tollgate.ejb.invoice.TestMonths.stored;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.usage.StorageAccrual;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stored bytes around the end of a month: none of its days is forgotten, and none that is told late. */
class StorageAtMonthsEndTest {

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
    void storageOfTheLastDayIsChargedBeforeTheMonthIsClosed() {
        tenant = months.found("2027-10-01T12:00:00Z", "UTC");
        use(tenant, stored("g1", "2027-10-01T11:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-11-01T06:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(OCTOBER);
        InvoiceDetailView october = documents(tenant).get(0);
        assertThat(october.lines()).containsExactly(line("storage", null, null, "31", "GB-month", "0.1", "3.1"));
        assertThat(october.usage()).isEqualTo(cost(tenant, OCTOBER));
        months.setClock("2027-12-01T06:00:00Z");
        closeDue(tenant);
        assertThat(documents(tenant).get(1).total()).isEqualTo(Money.parse("3.10"));
    }

    @Test
    void storageThatIsToldAfterItsMonthWasClosedIsChargedFromTheDayItWasStored() {
        tenant = months.found("2027-10-01T12:00:00Z", "UTC");
        use(tenant, call("c1", "2027-10-01T11:00:00Z", 60, null));
        months.setClock("2027-11-10T12:00:00Z");
        closeDue(tenant);
        use(tenant, stored("g1", "2027-10-31T11:00:00Z", TEN_CENTS_A_DAY));
        months.setClock("2027-11-11T00:05:00Z");
        TestServer.get().get(StorageAccrual.class).accrue(tenant, LocalDate.of(2027, 11, 10));
        months.setClock("2027-12-01T06:00:00Z");
        closeDue(tenant);
        InvoiceDetailView november = documents(tenant).get(1);
        assertThat(november.total()).isEqualTo(Money.parse("3.20"));
        assertThat(november.usage()).isEqualTo(cost(tenant, NOVEMBER));
    }
}
