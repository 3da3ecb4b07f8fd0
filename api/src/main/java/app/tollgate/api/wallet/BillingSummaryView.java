package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.usage.CapStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is spent in the present month, what it comes to, and what is left.
 *
 * @param projectedMonthlyTotal what the month comes to if it goes on like this; null in its first 24 hours
 * @param monthlyCap null if there is none
 * @param held what is reserved and not spent yet
 * @param wallet null in invoice mode
 */
public record BillingSummaryView(
        YearMonth month,
        BillingMode mode,
        Money spentThisMonth,
        Money projectedMonthlyTotal,
        Money monthlyCap,
        CapStatus capStatus,
        Money held,
        WalletView wallet,
        Instant asOf) {

    public static BillingSummaryView of(SpendingView spending, Optional<WalletView> wallet) {
        return new BillingSummaryView(
                spending.month(),
                spending.mode(),
                spending.spentThisMonth(),
                spending.projectedMonthlyTotal(),
                spending.monthlyCap(),
                spending.capStatus(),
                spending.held(),
                wallet.orElse(null),
                spending.asOf());
    }
}
