package app.tollgate.ejb.wallet;

import static app.tollgate.ejb.wallet.Outcomes.assertRefused;
import static app.tollgate.ejb.wallet.Outcomes.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class WalletAsksForRefillsTest {

    private final TestServer server = TestServer.get();
    private final RefillDesk desk = server.get(RefillDesk.class);
    private final RefillQueue queue = server.get(RefillQueue.class);

    @Test
    void switchingToAnEmptyWalletAsksForARefillOnceAndTellsTheBillingTeam() {
        TestWallet wallet = TestWallet.inUse();
        assertThat(wallet.open()).isPresent();
        assertThat(wallet.mails("refill-request"))
                .containsExactly("billing@tollgate.example: Refill request: Firm "
                        + wallet.admin.tenant().slug());
        wallet.use("a", 5_000);
        wallet.use("b", 5_000);
        wallet.threshold("30.00");
        assertThat(wallet.requests()).isEqualTo(1);
        assertThat(wallet.mails("refill-request")).hasSize(1);
        assertThat(wallet.balance()).isEqualTo(Money.parse("-10.00"));
        RefillRequestView request =
                queue.get(TestTenants.operator(), wallet.open().orElseThrow());
        assertThat(request.balance()).isEqualTo(Money.ZERO);
        assertThat(request.refillAmount()).isEqualTo(Money.parse("100.00"));
        assertThat(request.status()).isEqualTo(RefillRequestStatus.OPEN);
    }

    @Test
    void invoiceModeAsksForNothing() {
        TestWallet wallet = new TestWallet();
        wallet.use("a", 5_000);
        wallet.threshold("30.00");
        assertThat(wallet.requests()).isZero();
        assertThat(wallet.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRefillThatReachesTheThresholdClosesTheRequestAndTheNextDebitBelowOpensAnother() {
        TestWallet wallet = TestWallet.inUse();
        UUID request = wallet.open().orElseThrow();
        wallet.refill("19.99", "wire 1");
        assertThat(wallet.open()).contains(request);
        wallet.refill("0.01", "wire 2");
        assertThat(wallet.open()).isEmpty();
        RefillRequestView closed = queue.get(TestTenants.operator(), request);
        assertThat(closed.outcome()).isEqualTo(RefillOutcome.REFILLED);
        assertThat(closed.reference()).isEqualTo("wire 2");
        assertThat(closed.closedBy()).isEqualTo("Olga Operator");
        wallet.use("a", 10);
        assertThat(wallet.open()).isPresent();
        assertThat(wallet.requests()).isEqualTo(2);
    }

    @Test
    void aThresholdThatIsRaisedAboveTheBalanceAsks() {
        TestWallet wallet = TestWallet.inUse();
        wallet.refill("50.00", "wire 1");
        assertThat(wallet.open()).isEmpty();
        wallet.threshold("50.00");
        assertThat(wallet.open()).isEmpty();
        wallet.threshold("50.01");
        assertThat(wallet.open()).isPresent();
    }

    @Test
    void aRequestThatFailedStaysSoAndTheNextDebitAsksAgain() {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        Draft<RefillFailure> why = Draft.good(new RefillFailure("card declined"));
        RefillRequestView failed = desk.fail(wallet.operator, id, why);
        assertThat(failed.outcome()).isEqualTo(RefillOutcome.FAILED);
        assertThat(failed.reason()).isEqualTo("card declined");
        assertThat(desk.fail(wallet.operator, id, why)).isEqualTo(failed);
        assertRefused(
                () -> desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 1")),
                ProblemCode.ALREADY_CLOSED);
        assertThat(wallet.balance()).isEqualTo(Money.ZERO);
        wallet.mode(BillingMode.REFILLABLE_WALLET);
        assertThat(wallet.open()).isEmpty();
        wallet.use("a", 1);
        assertThat(wallet.open()).isPresent().isNotEqualTo(Optional.of(id));
        assertThat(wallet.mails("refill-request")).hasSize(2);
    }

    @Test
    void aSwitchToInvoicesWithdrawsTheRequestInItsCommit() {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        wallet.mode(BillingMode.MONTHLY_INVOICE);
        assertThat(wallet.open()).isEmpty();
        RefillRequestView withdrawn = queue.get(TestTenants.operator(), id);
        assertThat(withdrawn.status()).isEqualTo(RefillRequestStatus.CLOSED);
        assertThat(withdrawn.outcome()).isEqualTo(RefillOutcome.WITHDRAWN);
        assertThat(withdrawn.closedBy()).isEqualTo(wallet.admin.actor().name());
        assertThat(server.get(WalletReading.class).withdrawnAt(wallet.admin)).contains(withdrawn.closedAt());
        assertThat(TestLog.of(wallet.admin)).anySatisfy(row -> {
            assertThat(row.kind()).isEqualTo("REFILL_REQUEST");
            assertThat(row.details().toString()).contains("WITHDRAWN");
        });
        assertRefused(
                () -> desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 1")),
                ProblemCode.ALREADY_CLOSED);
        wallet.refill("5.00", "wire 1");
        assertThat(wallet.balance()).isEqualTo(Money.parse("5.00"));

        wallet.mode(BillingMode.REFILLABLE_WALLET);
        assertThat(wallet.open()).isPresent().isNotEqualTo(Optional.of(id));
        assertThat(server.get(WalletReading.class).withdrawnAt(wallet.admin)).isEmpty();
    }

    @Test
    void whatIsOwedIsStillAskedForAfterTheSwitchUntilItIsPaid() {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        wallet.use("a", 4_200);
        wallet.mode(BillingMode.MONTHLY_INVOICE);
        assertThat(wallet.open()).contains(id);
        wallet.refill("4.19", "wire 1");
        assertThat(wallet.open()).contains(id);
        wallet.refill("0.01", "wire 2");
        assertThat(wallet.open()).isEmpty();
        assertThat(queue.get(TestTenants.operator(), id).outcome()).isEqualTo(RefillOutcome.REFILLED);
    }

    @Test
    void aCorrectionThatTakesTheDebtAwayAfterTheSwitchWithdrawsTheRequest() {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        wallet.use("a", 4_200);
        wallet.correct("before the switch", "a", 200);
        assertThat(wallet.open()).contains(id);
        wallet.mode(BillingMode.MONTHLY_INVOICE);
        wallet.correct("part of it", "a", 10);
        assertThat(wallet.balance()).isEqualTo(Money.parse("-0.01"));
        assertThat(wallet.open()).contains(id);
        wallet.correct("all but what nobody could pay", "a", 5);
        assertThat(wallet.open()).isEmpty();
        RefillRequestView withdrawn = queue.get(TestTenants.operator(), id);
        assertThat(withdrawn.outcome()).isEqualTo(RefillOutcome.WITHDRAWN);
        assertThat(withdrawn.closedBy()).isEqualTo(wallet.admin.actor().name());
    }

    @Test
    void ofACompletionAndASwitchAtOnceOneClosesTheRequest() throws Exception {
        for (int round = 0; round < 5; round++) {
            TestWallet wallet = TestWallet.inUse();
            UUID id = wallet.open().orElseThrow();
            List<Object> outcomes = atOnce(List.of(
                    () -> {
                        wallet.mode(BillingMode.MONTHLY_INVOICE);
                        return true;
                    },
                    () -> desk.complete(wallet.operator, id, TestWallet.paying("7.00", "wire 1"))));
            boolean paid = outcomes.get(1) instanceof RefillRequestView;
            assertThat(queue.get(TestTenants.operator(), id).outcome())
                    .isEqualTo(paid ? RefillOutcome.COMPLETED : RefillOutcome.WITHDRAWN);
            assertThat(wallet.balance()).isEqualTo(paid ? Money.parse("7.00") : Money.ZERO);
        }
    }

    @Test
    void aRefillAndDebitsAtOnceLeaveARequestOpenOnlyIfTheBalanceIsBelow() throws Exception {
        TestWallet wallet = TestWallet.inUse();
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "event " + i;
            works.add(
                    i % 3 == 0
                            ? () -> wallet.refill("30.00", id)
                            : () -> {
                                wallet.use(id, 15_500);
                                return true;
                            });
        }
        assertThat(atOnce(works)).noneMatch(outcome -> outcome instanceof Exception);
        assertThat(wallet.balance()).isEqualTo(Money.parse("-4.00"));
        assertThat(wallet.open()).isPresent();
        wallet.refill("24.00", "last");
        assertThat(wallet.open()).isEmpty();
        assertThat(server.get(LedgerProof.class).prove(wallet.admin)).isEmpty();
    }

    @Test
    void theQueueListsOpenAndClosedOfAllTenantsInPages() {
        TestWallet first = TestWallet.inUse();
        TestWallet second = TestWallet.inUse();
        Caller operator = TestTenants.operator();
        List<String> open =
                queue.list(operator, RefillRequestStatus.OPEN, new PageRequest(2, Optional.empty())).items().stream()
                        .map(RefillRequestView::tenant)
                        .toList();
        assertThat(open)
                .containsExactly(
                        second.admin.tenant().slug(), first.admin.tenant().slug());
        second.refill("100.00", "wire 1");
        assertThat(queue.list(operator, RefillRequestStatus.CLOSED, new PageRequest(1, Optional.empty()))
                        .items())
                .extracting(RefillRequestView::tenant)
                .containsExactly(second.admin.tenant().slug());
        assertRefused(() -> queue.get(operator, Ids.next()), ProblemCode.NOT_FOUND);
        assertRefused(
                () -> queue.list(operator, RefillRequestStatus.OPEN, new PageRequest(1, Optional.of("nonsense"))),
                ProblemCode.INVALID);
    }

    @Test
    void theBillingTeamsAddressMayHaveAName() {
        assertThat(RefillMail.bare("Billing team <billing@tollgate.example>")).isEqualTo("billing@tollgate.example");
        assertThat(RefillMail.bare("billing@tollgate.example")).isEqualTo("billing@tollgate.example");
    }
}
