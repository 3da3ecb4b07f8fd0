package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What was booked in a month, summed up by what tells lines of a document apart.
 *
 * @param lateOf the closed month that it came too late for
 * @param quantity base units: seconds, segments or emails; of stored bytes their average over the month, unless they came too late
 */
public record BookedSum(
        BillingMode mode,
        UsageKind kind,
        Optional<String> caseType,
        Optional<YearMonth> lateOf,
        long quantity,
        Money amount) {}
