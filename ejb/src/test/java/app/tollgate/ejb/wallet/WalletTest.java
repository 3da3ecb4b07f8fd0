package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.api.wallet.WalletView;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletTest {

    private final TestServer server = TestServer.get();
    private final RefillDesk desk = server.get(RefillDesk.class);
    private final RefillQueue queue = server.get(RefillQueue.class);
    private final PaymentFailures failures = server.get(PaymentFailures.class);
    private final WalletReading reading = server.get(WalletReading.class);

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
    void aRefillIsBookedOnceForItsReference() {
        TestWallet wallet = TestWallet.inUse();
        Recorded<RefillView> first = wallet.refill("100.00", "wire 1");
        assertThat(first.isNew()).isTrue();
        assertThat(first.view().balanceAfter()).isEqualTo(Money.parse("100.00"));
        wallet.use("a", 1_000);
        Recorded<RefillView> again = wallet.refill("100.00", " wire 1 ");
        assertThat(again.isNew()).isFalse();
        assertThat(again.view()).isEqualTo(first.view());
        assertThat(desk.get(wallet.operator, first.view().id())).isEqualTo(first.view());
        assertRefused(() -> wallet.refill("100.01", "wire 1"), ProblemCode.REFERENCE_USED);
        assertThat(wallet.balance()).isEqualTo(Money.parse("99.00"));
        assertThat(wallet.alerts("REFILL_PROCESSED")).isEqualTo(1);
        assertThat(wallet.mails("billing-alert")).singleElement().asString().contains("was refilled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-5.00", "100000000.000001"})
    void anAbsurdAmountIsRefused(String amount) {
        TestWallet wallet = TestWallet.inUse();
        assertThatThrownBy(() -> wallet.refill(amount, "wire 1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/amount"));
        assertThat(wallet.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void completingBooksAndClosesWhateverTheBalanceIsThen() {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        RefillRequestView done = desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 1"));
        assertThat(done.status()).isEqualTo(RefillRequestStatus.CLOSED);
        assertThat(done.outcome()).isEqualTo(RefillOutcome.COMPLETED);
        assertThat(done.amount()).isEqualTo(Money.parse("5.00"));
        assertThat(wallet.balance()).isEqualTo(Money.parse("5.00"));
        assertThat(desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 1")))
                .isEqualTo(done);
        assertRefused(
                () -> desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 2")),
                ProblemCode.ALREADY_CLOSED);
        assertRefused(
                () -> desk.fail(wallet.operator, id, Draft.good(new RefillFailure("no money"))),
                ProblemCode.ALREADY_CLOSED);
        assertThat(wallet.balance()).isEqualTo(Money.parse("5.00"));
    }

    @Test
    void aUsedReferenceDoesNotCompleteAnotherRequest() {
        TestWallet wallet = TestWallet.inUse();
        wallet.refill("5.00", "wire 1");
        UUID id = wallet.open().orElseThrow();
        assertRefused(
                () -> desk.complete(wallet.operator, id, TestWallet.paying("5.00", "wire 1")),
                ProblemCode.REFERENCE_USED);
        assertThat(wallet.open()).contains(id);
        wallet.refill("50.00", "wire 2");
        assertThat(desk.complete(wallet.operator, id, TestWallet.paying("50.00", "wire 2"))
                        .outcome())
                .isEqualTo(RefillOutcome.REFILLED);
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
    void aLowBalanceIsWarnedOfOnceUntilItHasRisenAboveTheLine() {
        TestWallet wallet = TestWallet.inUse();
        wallet.refill("100.00", "wire 1");
        wallet.use("a", 69_999);
        assertThat(wallet.alerts("LOW_BALANCE")).isZero();
        wallet.use("b", 1);
        assertThat(wallet.alerts("LOW_BALANCE")).isEqualTo(1);
        wallet.use("c", 1_000);
        wallet.refill("1.00", "wire 2");
        wallet.use("d", 1_000);
        assertThat(wallet.alerts("LOW_BALANCE")).isEqualTo(1);
        wallet.refill("50.00", "wire 3");
        wallet.use("e", 50_000);
        assertThat(wallet.alerts("LOW_BALANCE")).isEqualTo(2);
        wallet.correct("f", "e", 1);
        wallet.use("g", 49_000);
        assertThat(wallet.alerts("LOW_BALANCE")).isEqualTo(3);
        wallet.refillAmount("10.00");
        wallet.use("h", 27_000);
        assertThat(wallet.alerts("LOW_BALANCE")).isEqualTo(4);
    }

    @Test
    void nobodyIsToldWhoDoesNotWantIt() {
        TestWallet wallet = TestWallet.inUse();
        wallet.quiet();
        wallet.refill("40.00", "wire 1");
        wallet.use("a", 30_000);
        assertThat(wallet.mails("billing-alert")).isEmpty();
        assertThat(wallet.open()).isPresent();
    }

    @Test
    void aFailedPaymentIsToldOnceForItsReference() {
        TestWallet wallet = TestWallet.inUse();
        Recorded<PaymentFailureView> first = failures.report(
                wallet.operator, Draft.good(new PaymentFailureReport("The card was declined.", "invoice 7")));
        Recorded<PaymentFailureView> again =
                failures.report(wallet.operator, Draft.good(new PaymentFailureReport("Still declined.", "invoice 7")));
        assertThat(first.isNew()).isTrue();
        assertThat(again).isEqualTo(Recorded.before(first.view()));
        assertThat(failures.get(wallet.operator, first.view().id())).isEqualTo(first.view());
        assertThat(wallet.alerts("PAYMENT_FAILED")).isEqualTo(1);
        assertThat(wallet.mails("billing-alert")).singleElement().asString().contains("did not go through");
    }

    @Test
    void theHistoryShowsUsageAsSumsBetweenOtherEntriesWithStableIds() {
        TestWallet wallet = TestWallet.inUse();
        wallet.use("a", 1_000);
        wallet.use("b", 1_000);
        wallet.refill("100.00", "wire 1");
        wallet.use("c", 3_000);
        List<WalletTransactionView> before = wallet.history();
        wallet.use("d", 3_000);
        List<WalletTransactionView> after = wallet.history();
        assertThat(after)
                .extracting(
                        line -> line.kind() + " " + line.amount() + " " + line.balanceAfter() + " " + line.reference())
                .containsExactly("USAGE -6.00 92.00 null", "REFILL 100.00 98.00 wire 1", "USAGE -2.00 -2.00 null");
        assertThat(after)
                .extracting(WalletTransactionView::id)
                .isEqualTo(before.stream().map(WalletTransactionView::id).toList());
        assertThat(after.get(0).at()).isAfter(before.get(0).at());
        assertThat(after.subList(1, 3)).isEqualTo(before.subList(1, 3));
        assertThat(pages(wallet, 1)).isEqualTo(after);
        assertThat(pages(wallet, 2)).isEqualTo(after);
    }

    @Test
    void theFiguresSayHowLongTheBalanceLasts() {
        TestWallet wallet = new TestWallet();
        WalletView empty = reading.figures(wallet.admin);
        assertThat(empty.estimatedDaysUntilRefill()).isNull();
        assertThat(empty.refillPending()).isFalse();
        wallet.mode(BillingMode.REFILLABLE_WALLET);
        assertThat(reading.figures(wallet.admin).refillPending()).isTrue();
        wallet.refill("97.00", "wire 1");
        wallet.use("a", 7_000);
        WalletView figures = reading.figures(wallet.admin);
        assertThat(figures.balance()).isEqualTo(Money.parse("90.00"));
        assertThat(figures.estimatedDaysUntilRefill()).isEqualByComparingTo("70");
        assertThat(figures.refillPending()).isFalse();
    }

    @Test
    void operatorsWhoActAtOnceBookOnePayment() throws Exception {
        TestWallet wallet = TestWallet.inUse();
        UUID id = wallet.open().orElseThrow();
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String reference = "wire " + i % 4;
            works.add(() -> desk.complete(wallet.operator, id, TestWallet.paying("40.00", reference)));
        }
        long refused = atOnce(works).stream()
                .filter(outcome ->
                        outcome instanceof ProblemException refusal && refusal.code() == ProblemCode.ALREADY_CLOSED)
                .count();
        assertThat(refused).isEqualTo(6);
        assertThat(wallet.balance()).isEqualTo(Money.parse("40.00"));
        assertThat(wallet.alerts("REFILL_PROCESSED")).isEqualTo(1);
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
    void anotherTenantSeesAndFillsNothing() {
        TestWallet wallet = TestWallet.inUse();
        TestWallet other = TestWallet.inUse();
        RefillView refill = wallet.refill("100.00", "wire 1").view();
        assertThat(other.balance()).isEqualTo(Money.ZERO);
        assertThat(other.history()).isEmpty();
        assertThat(other.open()).isPresent();
        assertRefused(() -> desk.get(other.operator, refill.id()), ProblemCode.NOT_FOUND);
        UUID request = other.open().orElseThrow();
        assertRefused(
                () -> desk.complete(wallet.operator, request, TestWallet.paying("5.00", "wire 2")),
                ProblemCode.NOT_FOUND);
        assertThat(other.refill("7.00", "wire 1").isNew()).isTrue();
    }

    @Test
    void everythingStandsInTheTenantsLog() {
        TestWallet wallet = TestWallet.inUse();
        desk.complete(wallet.operator, wallet.open().orElseThrow(), TestWallet.paying("5.00", "wire 1"));
        failures.report(wallet.operator, Draft.good(new PaymentFailureReport("declined", "wire 2")));
        List<String> logged = server.in(
                wallet.admin,
                () -> server.get(Sql.class)
                        .list(
                                "select target_kind || ' ' || action || ' by ' || actor_kind from system_log where type = ?"
                                        + " and (target_kind like 'REFILL%' or target_kind = 'PAYMENT_FAILURE')",
                                row -> row.getString(1), LogEventType.DATA_CHANGE));
        assertThat(logged)
                .containsExactlyInAnyOrder(
                        "REFILL_REQUEST CREATED by API_KEY",
                        "REFILL_REQUEST CHANGED by OPERATOR",
                        "REFILL CREATED by OPERATOR",
                        "PAYMENT_FAILURE CREATED by OPERATOR");
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

    private static List<WalletTransactionView> pages(TestWallet wallet, int limit) {
        List<WalletTransactionView> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = TestServer.get()
                    .get(WalletReading.class)
                    .transactions(wallet.admin, new PageRequest(limit, cursor));
            all.addAll(page.items());
            cursor = page.nextCursor().flatMap(PageRequest::decode);
        } while (cursor.isPresent());
        assertThat(all).extracting(WalletTransactionView::kind).contains(WalletTransactionKind.REFILL);
        return all;
    }

    /** What each call answered or threw. */
    private static List<Object> atOnce(List<Callable<Object>> works) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(works.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> work : works) {
            running.add(people.submit(() -> {
                try {
                    return work.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get());
        }
        people.shutdown();
        return outcomes;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
