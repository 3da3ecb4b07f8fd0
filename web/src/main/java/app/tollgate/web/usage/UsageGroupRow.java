package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;

/**
 * One row of the table, its quantities already written.
 *
 * @param label what the row is about, written for the reader
 * @param note the quantities in short, where there is no room for their columns
 * @param cost rounded to the cent in such a way that the rows add up to the total
 * @param share of the total cost, in percent
 */
public record UsageGroupRow(
        String label,
        String voiceMinutes,
        String smsSegments,
        String emails,
        String note,
        Money cost,
        BigDecimal share) {}
