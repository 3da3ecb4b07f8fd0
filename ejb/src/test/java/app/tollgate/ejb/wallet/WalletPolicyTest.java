package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.spending.SpendingPosition;
import app.tollgate.ejb.wallet.WalletPolicy.Deed;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalletPolicyTest {

    private static final SpendingPosition WALLET = position(BillingMode.REFILLABLE_WALLET, "20.00", true, true);
    private static final SpendingPosition WARNED = position(BillingMode.REFILLABLE_WALLET, "20.00", true, false);
    private static final SpendingPosition INVOICE = position(BillingMode.MONTHLY_INVOICE, "20.00", true, true);

    @Test
    void aBalanceAboveEverythingDemandsNothing() {
        assertThat(WalletPolicy.afterUsage(WALLET, Money.parse("30.000001"))).isEmpty();
    }

    @Test
    void aRefillIsAskedForBelowTheThresholdAndNotAtIt() {
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("20.00"))).isEmpty();
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("19.999999"))).containsExactly(Deed.ASK_FOR_REFILL);
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("-3.00"))).containsExactly(Deed.ASK_FOR_REFILL);
    }

    @Test
    void aLowBalanceIsWarnedOfFromThirtyPercentOfTheRefillAmountOn() {
        assertThat(WalletPolicy.afterUsage(WALLET, Money.parse("30.00"))).containsExactly(Deed.WARN);
        assertThat(WalletPolicy.afterUsage(WALLET, Money.parse("-1.00")))
                .containsExactly(Deed.ASK_FOR_REFILL, Deed.WARN);
    }

    @Test
    void aLowBalanceIsWarnedOfOnceUntilItHasRisen() {
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("29.00"))).isEmpty();
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("30.000001"))).containsExactly(Deed.ARM);
        assertThat(WalletPolicy.afterRefill(WARNED, Money.parse("30.00"))).containsExactly(Deed.CLOSE_REQUEST);
        assertThat(WalletPolicy.afterRefill(WARNED, Money.parse("31.00")))
                .containsExactly(Deed.CLOSE_REQUEST, Deed.ARM);
    }

    @Test
    void whatIsGivenBackArmsTheWarningAndLeavesRequestsOpen() {
        assertThat(WalletPolicy.afterCredit(WARNED, Money.parse("31.00"))).containsExactly(Deed.ARM);
        assertThat(WalletPolicy.afterCredit(WARNED, Money.parse("30.00"))).isEmpty();
    }

    @Test
    void aWalletThatIsNotInUseDemandsNothing() {
        assertThat(WalletPolicy.afterUsage(INVOICE, Money.parse("-1.00"))).isEmpty();
    }

    @Test
    void nobodyIsWarnedWhoDoesNotWantIt() {
        SpendingPosition quiet = position(BillingMode.REFILLABLE_WALLET, "20.00", false, true);
        assertThat(WalletPolicy.afterUsage(quiet, Money.parse("25.00"))).isEmpty();
    }

    @Test
    void aRefillClosesTheRequestFromTheThresholdOn() {
        assertThat(WalletPolicy.afterRefill(WALLET, Money.parse("19.999999"))).isEmpty();
        assertThat(WalletPolicy.afterRefill(WALLET, Money.parse("20.00"))).containsExactly(Deed.CLOSE_REQUEST);
        assertThat(WalletPolicy.afterRefill(INVOICE, Money.parse("20.00"))).containsExactly(Deed.CLOSE_REQUEST);
    }

    @Test
    void aRefillIsAskedForWhenTheModeOrTheThresholdLeavesTheBalanceBelow() {
        SpendingPosition higher = position(BillingMode.REFILLABLE_WALLET, "50.00", true, true);
        assertThat(WalletPolicy.afterChange(INVOICE, WALLET, Money.ZERO)).containsExactly(Deed.ASK_FOR_REFILL);
        assertThat(WalletPolicy.afterChange(WALLET, higher, Money.parse("40.00")))
                .containsExactly(Deed.ASK_FOR_REFILL);
        assertThat(WalletPolicy.afterChange(WALLET, higher, Money.parse("50.00")))
                .isEmpty();
    }

    @Test
    void aSwitchToInvoicesWithdrawsTheRequestUnlessSomethingIsOwed() {
        assertThat(WalletPolicy.afterChange(WALLET, INVOICE, Money.ZERO)).containsExactly(Deed.WITHDRAW_REQUEST);
        assertThat(WalletPolicy.afterChange(WALLET, INVOICE, Money.parse("-0.005")))
                .containsExactly(Deed.WITHDRAW_REQUEST);
        assertThat(WalletPolicy.afterChange(WALLET, INVOICE, Money.parse("-0.0051")))
                .isEmpty();
        assertThat(WalletPolicy.afterChange(INVOICE, INVOICE, Money.ZERO)).isEmpty();
    }

    @Test
    void whatIsOwedAfterTheSwitchIsPaidFromZeroOn() {
        assertThat(WalletPolicy.afterRefill(INVOICE, Money.parse("-0.01"))).isEmpty();
        assertThat(WalletPolicy.afterRefill(INVOICE, Money.ZERO)).containsExactly(Deed.CLOSE_REQUEST);
    }

    @Test
    void aDebtThatIsGoneWithoutAPaymentWithdrawsTheRequestOnlyInInvoiceMode() {
        assertThat(WalletPolicy.afterCredit(INVOICE, Money.parse("-0.0051"))).isEmpty();
        assertThat(WalletPolicy.afterCredit(INVOICE, Money.parse("-0.005"))).containsExactly(Deed.WITHDRAW_REQUEST);
        assertThat(WalletPolicy.afterCredit(INVOICE, Money.parse("3.00"))).containsExactly(Deed.WITHDRAW_REQUEST);
        assertThat(WalletPolicy.afterUsage(INVOICE, Money.parse("-0.0051"))).isEmpty();
        assertThat(WalletPolicy.afterUsage(INVOICE, Money.ZERO)).containsExactly(Deed.WITHDRAW_REQUEST);
        assertThat(WalletPolicy.afterCredit(WALLET, Money.ZERO)).isEmpty();
        assertThat(WalletPolicy.afterUsage(WARNED, Money.parse("20.00"))).isEmpty();
    }

    @Test
    void otherSettingsAskForNothingAgain() {
        assertThat(WalletPolicy.afterChange(WALLET, WALLET, Money.ZERO)).isEmpty();
        assertThat(WalletPolicy.afterChange(WARNED, WARNED, Money.parse("31.00")))
                .containsExactly(Deed.ARM);
    }

    private static SpendingPosition position(BillingMode mode, String threshold, boolean warning, boolean armed) {
        return new SpendingPosition(
                YearMonth.of(2026, 11),
                Money.ZERO,
                mode,
                Optional.empty(),
                1,
                true,
                Money.parse("100.00"),
                Money.parse(threshold),
                warning,
                armed,
                false,
                1);
    }
}
