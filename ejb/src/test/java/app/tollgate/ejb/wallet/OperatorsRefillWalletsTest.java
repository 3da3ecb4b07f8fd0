package app.tollgate.ejb.wallet;

import static app.tollgate.ejb.wallet.Outcomes.assertRefused;
import static app.tollgate.ejb.wallet.Outcomes.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsRefillWalletsTest {

    private final TestServer server = TestServer.get();
    private final RefillDesk desk = server.get(RefillDesk.class);
    private final PaymentFailures failures = server.get(PaymentFailures.class);

    @Test
    void aRefillIsBookedOnceForItsReference() {
        TestWallet wallet = TestWallet.inUse();
        Recorded<RefillView> first = wallet.refill("100.00", "wire 1");
        assertThat(first.isNew()).isTrue();
        assertThat(first.view().balanceAfter()).isEqualTo(Money.parse("100.00"));
        wallet.use("a", 1_000);
        Recorded<RefillView> again = wallet.refill("100.00", " wire 1 ");
        assertThat(again.isNew()).isFalse();
        assertThat(wallet.refill("100.00", "wire\u00a01").isNew()).isFalse();
        assertThat(again.view()).isEqualTo(first.view());
        assertThat(desk.get(wallet.operator, first.view().id())).isEqualTo(first.view());
        assertRefused(() -> wallet.refill("100.01", "wire 1"), ProblemCode.REFERENCE_USED);
        assertThat(wallet.balance()).isEqualTo(Money.parse("99.00"));
        assertThat(wallet.alerts("REFILL_PROCESSED")).isEqualTo(1);
        assertThat(wallet.mails("billing-alert")).singleElement().asString().contains("was refilled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-5.00", "10.005", "100000000.01"})
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
}
