package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.CapStatus;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where a tenant stands in a month: what it has spent and what its preferences say about that.
 *
 * @param cap the monthly cap, if there is one
 * @param capVersion counts the changes of the cap
 * @param lowBalanceArmed whether a low balance has not been warned of since it last rose
 * @param termsVersion counts the changes of the billing terms, those that usage is booked under
 */
public record SpendingPosition(
        YearMonth month,
        Money spent,
        BillingMode mode,
        Optional<Money> cap,
        long capVersion,
        boolean alertAt80Percent,
        Money refillAmount,
        Money refillThreshold,
        boolean lowBalanceWarning,
        boolean lowBalanceArmed,
        boolean holdAgainstBalance,
        long termsVersion) {

    public CapStatus capStatus() {
        return CapRule.status(spent, cap);
    }

    SpendingPosition withSpent(Money newSpent) {
        return new SpendingPosition(
                month,
                newSpent,
                mode,
                cap,
                capVersion,
                alertAt80Percent,
                refillAmount,
                refillThreshold,
                lowBalanceWarning,
                lowBalanceArmed,
                holdAgainstBalance,
                termsVersion);
    }
}
