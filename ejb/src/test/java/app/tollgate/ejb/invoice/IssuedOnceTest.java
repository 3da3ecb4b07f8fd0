package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.asOwner;
import static app.tollgate.ejb.invoice.TestMonths.balance;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.number;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.notify.SentMail;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month is closed once and its document leaves once, wherever it breaks off and whoever else is at it. */
class IssuedOnceTest {

    private static final int CLOSERS = 6;

    private final TestServer server = TestServer.get();
    private final InvoicePrinting printing = server.get(InvoicePrinting.class);
    private final InvoiceFiles files = server.get(InvoiceFiles.class);
    private final TestMonths months = new TestMonths();
    private Caller tenant;

    @BeforeEach
    void aTenantWhoseMonthIsDue() {
        months.setClock("2027-10-05T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        use(
                tenant,
                call("c1", "2027-10-05T11:00:00Z", 95, "Mass Tort"),
                TestUsage.event(
                        "g1",
                        Instant.parse("2027-10-05T11:00:00Z"),
                        new UsageDetails.Storage(5_000_000_000L),
                        UsageLinks.NONE));
        months.setClock("2027-11-01T11:00:00Z");
    }

    @AfterEach
    void restore() {
        assertThat(server.get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on usage_storage_day",
                "update on usage_rollup",
                "insert on invoice",
                "insert on invoice_line",
                "insert on ledger_posting",
                "insert on ledger_entry",
                "update on spending_month",
                "update on billing_preferences",
                "insert on system_log"
            })
    void aClosingThatBreaksOffLeavesNothingAndTheNextOneDoesItAll(String right) {
        asOwner(tenant, "revoke " + right + " from tollgate_app");
        assertThatThrownBy(() -> closeDue(tenant)).rootCause().hasMessageContaining("permission denied");
        assertThat(documents(tenant)).isEmpty();
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.ZERO);
        assertThat(number(tenant, "select count(*) from billing_preferences where closed_through is not null"))
                .isZero();
        assertThat(server.get(LedgerProof.class).prove(tenant)).isEmpty();
        asOwner(tenant, "grant " + right + " to tollgate_app");

        assertThat(closeDue(tenant)).hasSize(1);
        assertThat(documents(tenant)).extracting(InvoiceDetailView::number).containsExactly("INV-000001");
        assertThat(balance(tenant, Account.RECEIVABLE))
                .isEqualTo(documents(tenant).get(0).total().negated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on invoice_file",
                "insert on invoice_chunk",
                "insert on outbox_message",
                "insert on system_log"
            })
    void aPrintThatBreaksOffMailsNothingAndTheNextOneMailsOnce(String right) {
        closeDue(tenant);
        asOwner(tenant, "revoke " + right + " from tollgate_app");
        assertThatThrownBy(() -> printing.printAll(tenant)).rootCause().hasMessageContaining("permission denied");
        asOwner(tenant, "grant " + right + " to tollgate_app");
        assertThat(number(tenant, "select count(*) from outbox_message where kind = 'invoice'"))
                .isZero();

        printing.printAll(tenant);
        printing.printAll(tenant);
        assertThat(number(tenant, "select count(*) from outbox_message where kind = 'invoice'"))
                .isEqualTo(1);
        assertThat(number(tenant, "select count(*) from invoice_file")).isEqualTo(1);
        assertThat(number(tenant, "select count(*) from system_log where action = 'INVOICE_MAILED'"))
                .isEqualTo(1);
    }

    @Test
    void nodesThatCloseAndPrintAtOnceIssueAndMailOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(CLOSERS);
        List<Future<Optional<YearMonth>>> closings = new ArrayList<>();
        for (int i = 0; i < CLOSERS; i++) {
            closings.add(nodes.submit(() -> {
                Optional<YearMonth> closed = server.get(MonthClosing.class).closeNext(tenant);
                printing.printAll(tenant);
                return closed;
            }));
        }
        int closed = 0;
        for (Future<Optional<YearMonth>> closing : closings) {
            closed += closing.get().isPresent() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(closed).isEqualTo(1);
        assertThat(documents(tenant)).hasSize(1);
        assertThat(number(tenant, "select count(*) from outbox_message where kind = 'invoice'"))
                .isEqualTo(1);
    }

    @Test
    void usageThatArrivesWhileTheMonthIsClosedStandsOnExactlyOneDocument() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CLOSERS);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = "late" + i;
            sending.add(senders.submit(() -> use(tenant, call(id, "2027-10-31T12:00:00Z", 30, null))));
        }
        closeDue(tenant);
        for (Future<?> one : sending) {
            one.get();
        }
        senders.shutdown();
        months.setClock("2027-12-01T13:00:00Z");
        closeDue(tenant);
        Money voice = documents(tenant).stream()
                .flatMap(document -> document.lines().stream())
                .filter(line -> line.type().equals("voice") && line.caseType() == null)
                .map(line -> line.amount())
                .reduce(Money.ZERO, Money::plus);
        assertThat(voice).isEqualTo(Money.parse("3.60"));
    }

    @Test
    void aDocumentIsPrintedWhenItIsAskedForBeforeTheJobCameToIt() {
        closeDue(tenant);
        UUID id = documents(tenant).get(0).id();
        assertThat(files.find(tenant, id)).isEmpty();
        PrintedInvoice printed = printing.printed(tenant, id);
        byte[] bytes = files.from(tenant, id, 0);
        assertThat(bytes).hasSize((int) printed.bytes());
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(files.from(tenant, id, 100)).hasSize((int) printed.bytes() - 100);
        assertThat(printed.name()).isEqualTo("INV-000001.pdf");
        assertThat(printing.printed(tenant, id)).isEqualTo(printed);
        assertThat(server.in(tenant, () -> server.get(SentMail.class).ofCauses(List.of("invoice/" + id))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set total_micros = 0",
                "delete from invoice_line",
                "update invoice_file set byte_count = 0",
                "delete from invoice_chunk"
            })
    void theDatabaseRefusesEveryChangeOfWhatWasIssued(String statement) {
        closeDue(tenant);
        assertThatThrownBy(() -> TestMonths.sql(tenant, statement))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theDatabaseRefusesAGapInTheNumbers() {
        closeDue(tenant);
        assertThatThrownBy(() -> TestMonths.sql(
                        tenant,
                        "insert into invoice (id, sequence, number, kind, month, company, locale, time_zone, issued_at, exact_micros,"
                                + " total_micros) select gen_random_uuid(), 3, 'INV-000003', 'STATEMENT', month, company, locale, time_zone,"
                                + " issued_at, 0, 0 from invoice"))
                .rootCause()
                .hasMessageContaining("foreign key");
    }
}
