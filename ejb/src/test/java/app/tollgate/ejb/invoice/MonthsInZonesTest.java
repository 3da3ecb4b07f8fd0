package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month is one of the tenant's own zone, wherever clocks change and wherever the tenant moves. */
class MonthsInZonesTest {

    private final TestMonths months = new TestMonths();
    private Caller tenant;

    @AfterEach
    void restore() {
        assertThat(TestServer.get().get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    /** A month of 720 or 744 hours, less or more one where clocks change in it. */
    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2027-11, 2027-11-01T05:00:00Z, 2027-12-01T06:00:00Z",
        "America/Chicago, 2027-03, 2027-03-01T06:00:00Z, 2027-04-01T05:00:00Z",
        "Pacific/Auckland, 2027-09, 2027-08-31T12:00:00Z, 2027-09-30T11:00:00Z",
        "Pacific/Auckland, 2027-04, 2027-03-31T11:00:00Z, 2027-04-30T12:00:00Z",
        "UTC, 2028-02, 2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z"
    })
    void aMonthBeginsAndEndsByTheTenantsOwnClockAlsoWhereItChanges(
            String zone, YearMonth month, Instant begin, Instant end) {
        tenant = months.found(begin.plusSeconds(60).toString(), zone);
        use(tenant, call("first", begin.toString(), 60, null));
        months.setClock(end.toString());
        use(tenant, call("last", end.minusSeconds(1).toString(), 60, null), call("next", end.toString(), 60, null));
        months.setClock(end.plus(DueMonths.GRACE).minusMillis(500).toString());
        assertThat(closeDue(tenant)).isEmpty();
        months.setClock(end.plus(DueMonths.GRACE).toString());
        assertThat(closeDue(tenant)).containsExactly(month);
        assertThat(documents(tenant)).extracting(InvoiceDetailView::total).containsExactly(Money.parse("0.24"));
    }

    @Test
    void aMoveToTheWestPutsNothingIntoAClosedMonth() {
        tenant = months.found("2027-10-05T12:00:00Z", "Pacific/Auckland");
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 60, null));
        months.setClock("2027-10-31T17:30:00Z");
        assertThat(closeDue(tenant)).containsExactly(YearMonth.of(2027, 10));
        TestMonths.moveTo(tenant, "Pacific/Honolulu");
        use(tenant, call("c2", "2027-10-31T17:20:00Z", 60, null));
        months.setClock("2027-11-30T17:30:00Z");
        assertThat(closeDue(tenant)).as("Honolulu's November goes on").isEmpty();
        months.setClock("2027-12-01T16:00:00Z");
        assertThat(closeDue(tenant)).containsExactly(YearMonth.of(2027, 11));
        assertThat(documents(tenant))
                .extracting(InvoiceDetailView::total)
                .containsExactly(Money.parse("0.12"), Money.parse("0.12"));
    }
}
