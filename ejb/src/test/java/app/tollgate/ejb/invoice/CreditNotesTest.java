package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.balance;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.switchTo;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.invoice.CreditNoteReview;
import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.ledger.PostingKind;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreditNotesTest {

    private final TestServer server = TestServer.get();
    private final CreditNotes notes = server.get(CreditNotes.class);
    private final TestMonths months = new TestMonths();
    private Caller tenant;
    private Caller operator;

    @AfterEach
    void restore() {
        assertThat(server.get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    @Test
    void aPartIsGivenBackOnceForAReferenceUnderTheNextNumber() {
        InvoiceDetailView invoice = issued(BillingMode.MONTHLY_INVOICE);
        CreditNotes.Outcome first = give(invoice.id(), "0.50", "ticket 7");
        CreditNotes.Outcome again = give(invoice.id(), "0.5", "ticket\u00a07");
        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.note()).isEqualTo(first.note());
        InvoiceView note = first.note();
        assertThat(note.number()).isEqualTo("INV-000002");
        assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(note.correctsNumber()).isEqualTo("INV-000001");
        assertThat(note.reason()).isEqualTo("calls that never rang");
        InvoiceDetailView corrected = documents(tenant).get(0);
        assertThat(corrected.total()).as("never edited").isEqualTo(invoice.total());
        assertThat(corrected.credited()).isEqualTo(Money.parse("0.50"));
        assertThat(corrected.creditNotes()).containsExactly(note);
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.parse("-0.70"));
        assertThat(balance(tenant, Account.CREDITS)).isEqualTo(Money.parse("-0.50"));
    }

    @Test
    void aReviewTellsWhatWouldHappenAndIssuesNothing() {
        InvoiceDetailView statement = issued(BillingMode.REFILLABLE_WALLET);
        CreditNoteReview first = review(statement.id(), "0.50", "ticket 7");
        assertThat(first.left()).isEqualTo(Money.parse("1.20"));
        assertThat(first.wallet()).contains(Money.parse("-1.20"));
        assertThat(first.issued()).isEmpty();
        assertThat(documents(tenant)).hasSize(1);
        InvoiceView note = give(statement.id(), "0.50", "ticket 7").note();
        assertThat(review(statement.id(), "0.50", "ticket 7").issued()).contains(note);
        assertThat(review(statement.id(), "0.70", "ticket 8").left()).isEqualTo(Money.parse("0.70"));
        assertThatThrownBy(() -> review(statement.id(), "0.71", "ticket 8"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CREDIT_EXCEEDS_DOCUMENT));
        assertThatThrownBy(() -> review(statement.id(), "0.60", "ticket 7"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
    }

    @Test
    void onAStatementItGoesIntoTheWallet() {
        InvoiceDetailView statement = issued(BillingMode.REFILLABLE_WALLET);
        assertThat(statement.kind()).isEqualTo(DocumentKind.STATEMENT);
        give(statement.id(), "1.20", "ticket 7");
        assertThat(balance(tenant, Account.WALLET)).isEqualTo(Money.ZERO);
        assertThat(balance(tenant, Account.RECEIVABLE)).isEqualTo(Money.ZERO);
        assertThat(TestMonths.number(
                        tenant,
                        "select count(*) from ledger_posting where kind = 'ADJUSTMENT' and reference = 'ticket 7'"))
                .isEqualTo(1);
    }

    /** The refill amount is 100, so that a balance is low up to 30. */
    @Test
    void aWalletThatRisesByItIsWarnedOfAgainWhenItIsLow() {
        InvoiceDetailView statement = issued(BillingMode.REFILLABLE_WALLET);
        server.in(
                tenant,
                () -> server.get(Ledger.class)
                        .post(Posting.of(
                                server.get(Clock.class).instant(),
                                PostingKind.REFILL,
                                Account.PAYMENTS,
                                Account.WALLET,
                                Money.parse("31.00"))));
        assertThat(armed()).as("warned of at the first usage").isFalse();
        give(statement.id(), "1.20", "ticket 7");
        assertThat(balance(tenant, Account.WALLET)).isEqualTo(Money.parse("31.00"));
        assertThat(armed()).isTrue();
    }

    private boolean armed() {
        return TestMonths.number(tenant, "select count(*) from billing_preferences where low_balance_armed") == 1;
    }

    @Test
    void noMoreIsGivenBackThanIsLeftAlsoByManyAtOnce() throws Exception {
        InvoiceDetailView invoice = issued(BillingMode.MONTHLY_INVOICE);
        ExecutorService operators = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> giving = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String reference = "ticket " + i;
            giving.add(operators.submit(() -> {
                try {
                    return give(invoice.id(), "0.50", reference).fresh();
                } catch (ProblemException refused) {
                    assertThat(refused.code()).isEqualTo(ProblemCode.CREDIT_EXCEEDS_DOCUMENT);
                    return false;
                }
            }));
        }
        int given = 0;
        for (Future<Boolean> one : giving) {
            given += one.get() ? 1 : 0;
        }
        operators.shutdown();
        assertThat(given).isEqualTo(2);
        assertThat(documents(tenant))
                .extracting(InvoiceDetailView::number)
                .containsExactly("INV-000001", "INV-000002", "INV-000003");
    }

    @Test
    void whatCannotBeGivenBackIsRefusedAndNamed() {
        InvoiceDetailView invoice = issued(BillingMode.MONTHLY_INVOICE);
        assertThatThrownBy(() -> notes.issue(
                        operator,
                        invoice.id(),
                        Draft.good(new CreditNoteRequest(Money.parse("0.005"), " ", "x".repeat(101)))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/amount", "/reason", "/reference"));
        refused(invoice.id(), "1.21", "ticket 1", ProblemCode.CREDIT_EXCEEDS_DOCUMENT);
        UUID note = give(invoice.id(), "0.10", "ticket 2").note().id();
        refused(invoice.id(), "0.11", "ticket 2", ProblemCode.CONFLICT);
        refused(note, "0.01", "ticket 3", ProblemCode.CONFLICT);
        refused(Ids.next(), "0.01", "ticket 4", ProblemCode.NOT_FOUND);
        Caller other = TestTenants.newTenant();
        assertThatThrownBy(() -> server.get(InvoiceReading.class).get(other, invoice.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    private InvoiceDetailView issued(BillingMode mode) {
        months.setClock("2027-10-05T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        operator = TestTenants.operator().on(tenant.tenant());
        if (mode != BillingMode.MONTHLY_INVOICE) {
            switchTo(tenant, mode);
        }
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 600, null));
        months.setClock("2027-11-01T12:00:00Z");
        closeDue(tenant);
        return documents(tenant).get(0);
    }

    private CreditNotes.Outcome give(UUID document, String amount, String reference) {
        return notes.issue(operator, document, asked(amount, reference));
    }

    private CreditNoteReview review(UUID document, String amount, String reference) {
        return notes.review(operator, document, asked(amount, reference));
    }

    private static Draft<CreditNoteRequest> asked(String amount, String reference) {
        return Draft.good(new CreditNoteRequest(Money.parse(amount), "calls that never rang", reference));
    }

    private void refused(UUID document, String amount, String reference, ProblemCode code) {
        refuses(code, () -> give(document, amount, reference));
    }
}
