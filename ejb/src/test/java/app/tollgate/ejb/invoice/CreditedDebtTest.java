package app.tollgate.ejb.invoice;

import static app.tollgate.ejb.invoice.TestMonths.balance;
import static app.tollgate.ejb.invoice.TestMonths.call;
import static app.tollgate.ejb.invoice.TestMonths.closeDue;
import static app.tollgate.ejb.invoice.TestMonths.documents;
import static app.tollgate.ejb.invoice.TestMonths.switchTo;
import static app.tollgate.ejb.invoice.TestMonths.use;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.wallet.RefillDesk;
import app.tollgate.ejb.wallet.RefillQueue;
import app.tollgate.ejb.wallet.WalletReading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wallet that owes 1.20 on its statement, and the refill that it asked for, when some or all of that is given back. */
class CreditedDebtTest {

    private final TestServer server = TestServer.get();
    private final CreditNotes notes = server.get(CreditNotes.class);
    private final RefillQueue queue = server.get(RefillQueue.class);
    private final TestMonths months = new TestMonths();
    private Caller tenant;
    private Caller operator;
    private UUID statement;

    @BeforeEach
    void owe() {
        months.setClock("2027-10-05T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        operator = TestTenants.operator().on(tenant.tenant());
        switchTo(tenant, BillingMode.REFILLABLE_WALLET);
        use(tenant, call("c1", "2027-10-05T11:00:00Z", 600, null));
        months.setClock("2027-11-01T12:00:00Z");
        closeDue(tenant);
        statement = documents(tenant).get(0).id();
        assertThat(requests(RefillRequestStatus.OPEN)).hasSize(1);
    }

    @AfterEach
    void restore() {
        assertThat(server.get(LedgerProof.class).prove(tenant)).isEmpty();
        months.restoreClock(tenant);
    }

    @Test
    void afterTheSwitchItStaysOpenUntilAllIsGivenBackAndIsThenWithdrawnOnce() {
        switchTo(tenant, BillingMode.MONTHLY_INVOICE);
        assertThat(willWithdraw("1.19", "ticket 1")).isFalse();
        give("1.19", "ticket 1");
        assertThat(requests(RefillRequestStatus.OPEN)).hasSize(1);

        assertThat(willWithdraw("0.01", "ticket 2")).isTrue();
        assertThat(requests(RefillRequestStatus.OPEN)).as("only looked at").hasSize(1);
        give("0.01", "ticket 2");
        assertThat(willWithdraw("0.01", "ticket 2")).as("issued already").isFalse();
        give("0.01", "ticket 2");
        assertThat(balance(tenant, Account.WALLET)).isEqualTo(Money.ZERO);
        assertThat(requests(RefillRequestStatus.OPEN)).isEmpty();
        RefillRequestView withdrawn =
                requests(RefillRequestStatus.CLOSED).stream().findFirst().orElseThrow();
        assertThat(withdrawn.outcome()).isEqualTo(RefillOutcome.WITHDRAWN);
        assertThat(withdrawn.closedBy()).isEqualTo(operator.actor().name());
        assertThat(withdrawn.reference()).isNull();
        assertThat(server.get(WalletReading.class).withdrawnAt(tenant)).contains(withdrawn.closedAt());
        assertThat(TestLog.of(tenant))
                .filteredOn(row -> row.details().toString().contains("WITHDRAWN"))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo("REFILL_REQUEST"));
    }

    @Test
    void whileTheWalletIsInUseItStaysOpen() {
        assertThat(willWithdraw("1.20", "ticket 1")).isFalse();
        give("1.20", "ticket 1");
        assertThat(balance(tenant, Account.WALLET)).isEqualTo(Money.ZERO);
        assertThat(requests(RefillRequestStatus.OPEN)).hasSize(1);
        assertThat(requests(RefillRequestStatus.CLOSED)).isEmpty();
    }

    @Test
    void nothingIsSaidToBeWithdrawnWhereNothingIsAskedFor() {
        switchTo(tenant, BillingMode.MONTHLY_INVOICE);
        RefillRequestView open =
                requests(RefillRequestStatus.OPEN).stream().findFirst().orElseThrow();
        server.get(RefillDesk.class).fail(operator, open.id(), Draft.good(new RefillFailure("card declined")));
        assertThat(willWithdraw("1.20", "ticket 1")).isFalse();
    }

    private boolean willWithdraw(String amount, String reference) {
        return notes.review(operator, statement, asked(amount, reference)).withdrawsRefill();
    }

    private void give(String amount, String reference) {
        notes.issue(operator, statement, asked(amount, reference));
    }

    private static Draft<CreditNoteRequest> asked(String amount, String reference) {
        return Draft.good(new CreditNoteRequest(Money.parse(amount), "calls that never rang", reference));
    }

    private List<RefillRequestView> requests(RefillRequestStatus status) {
        return queue
                .list(TestTenants.operator(), status, new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty()))
                .items()
                .stream()
                .filter(request -> request.tenant().equals(tenant.tenant().slug()))
                .toList();
    }
}
