package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;

/**
 * One row of the table.
 *
 * @param label what the row is about, written for the reader
 * @param cost rounded to the cent in such a way that the rows add up to the total
 * @param share of the total cost, in percent
 */
public record UsageGroupRow(
        String label, BigDecimal voiceMinutes, long smsSegments, long emails, Money cost, BigDecimal share) {}
