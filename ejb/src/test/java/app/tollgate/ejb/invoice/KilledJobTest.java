package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.asOwner;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.number;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job that issues documents is killed on its way; the next one makes one document, with one number, and one mail of it. */
class KilledJobTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TestServer server = TestServer.get();
    private final InvoiceWork work = server.get(InvoiceWork.class);
    private final InvoicePrinting printing = server.get(InvoicePrinting.class);
    private final InvoiceFiles files = server.get(InvoiceFiles.class);
    private final TestMonths months = new TestMonths();
    private Caller tenant;

    @BeforeEach
    void aTenantWhoseMonthIsDue() {
        months.setClock("2027-10-05T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 95, "Mass Tort"));
        months.setClock("2027-11-01T11:00:00Z");
    }

    @AfterEach
    void restore() {
        months.restoreClock(tenant);
    }

    @Test
    void beforeItDidAnything() {
        assertThat(documents(tenant)).isEmpty();
        theNextJobDoesWhatIsLeftOnce();
    }

    @Test
    void betweenTheClosingOfTheMonthAndItsPrint() {
        closeDue(tenant);
        assertThat(documents(tenant)).hasSize(1);
        assertThat(mails()).isZero();
        theNextJobDoesWhatIsLeftOnce();
    }

    @Test
    void betweenTheLayoutOfThePrintAndItsCommit() {
        closeDue(tenant);
        UUID document = documents(tenant).get(0).id();
        assertThat(server.get(InvoicePdf.class).of(files.printable(tenant, document)))
                .isNotEmpty();
        assertThat(files.find(tenant, document)).isEmpty();
        theNextJobDoesWhatIsLeftOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert on invoice_chunk", "insert on outbox_message"})
    void betweenPrintAndMail(String right) {
        asOwner(tenant, "revoke " + right + " from tollgate_app");
        assertThatThrownBy(this::runJob).rootCause().hasMessageContaining("permission denied");
        asOwner(tenant, "grant " + right + " to tollgate_app");
        assertThat(number(tenant, "select count(*) from invoice_file")).isZero();
        assertThat(mails()).isZero();
        theNextJobDoesWhatIsLeftOnce();
    }

    private void theNextJobDoesWhatIsLeftOnce() {
        assertThat(work.isWaiting(tenant)).isTrue();
        assertThat(Duration.between(server.get(Clock.class).instant(), work.nextLook(tenant)))
                .isLessThanOrEqualTo(LONGEST);
        runJob();
        assertThat(work.isWaiting(tenant)).isFalse();
        runJob();

        assertThat(documents(tenant)).extracting(InvoiceDetailView::number).containsExactly("INV-000001");
        assertThat(number(tenant, "select count(*) from invoice_file")).isEqualTo(1);
        assertThat(mails()).isEqualTo(1);
        assertThat(server.get(LedgerProof.class).prove(tenant)).isEmpty();
    }

    /** The two steps of the job. */
    private void runJob() {
        closeDue(tenant);
        printing.printAll(tenant);
    }

    private long mails() {
        return number(tenant, "select count(*) from outbox_message where kind = 'invoice'");
    }
}
