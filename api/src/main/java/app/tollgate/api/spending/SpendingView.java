package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;
import java.time.Instant;
import java.time.YearMonth;

/**
 * What is spent in the present month.
 *
 * @param projectedMonthlyTotal what the month comes to if it goes on like this; null in its first 24 hours
 * @param monthlyCap null if there is none
 * @param held what is reserved and not spent yet
 */
public record SpendingView(
        YearMonth month,
        BillingMode mode,
        Money spentThisMonth,
        Money projectedMonthlyTotal,
        Money monthlyCap,
        CapStatus capStatus,
        Money held,
        Instant asOf) {}
