package app.tollgate.ejb.report;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The sum of a day's events of one kind, case type and campaign; either of the last two is null where the events have none.
 *
 * @param events how many, corrections not among them
 * @param corrections how many events correct earlier ones; their differences are in the sums
 */
public record UsageSum(
        LocalDate day,
        String caseType,
        UUID campaignId,
        long events,
        long corrections,
        long rawSeconds,
        long billedQuantity,
        Money amount) {}
