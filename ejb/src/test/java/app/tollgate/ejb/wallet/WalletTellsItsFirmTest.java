package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.api.wallet.WalletView;
import app.tollgate.ejb.shared.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalletTellsItsFirmTest {

    private final TestServer server = TestServer.get();
    private final PaymentFailures failures = server.get(PaymentFailures.class);
    private final WalletReading reading = server.get(WalletReading.class);

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
        Recorded<PaymentFailureView> again = failures.report(
                wallet.operator, Draft.good(new PaymentFailureReport("Still declined.", "invoice\u00a07")));
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

    private List<WalletTransactionView> pages(TestWallet wallet, int limit) {
        List<WalletTransactionView> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = reading.transactions(wallet.admin, new PageRequest(limit, cursor));
            all.addAll(page.items());
            cursor = page.nextCursor().flatMap(PageRequest::decode);
        } while (cursor.isPresent());
        assertThat(all).extracting(WalletTransactionView::kind).contains(WalletTransactionKind.REFILL);
        return all;
    }
}
