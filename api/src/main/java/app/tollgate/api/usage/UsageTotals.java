package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;

/**
 * Sums over a period.
 *
 * @param voiceMinutes billed minutes
 * @param rawVoiceSeconds seconds as reported
 * @param storageBytes the level at the end of the period
 * @param costs the same cost, by kind
 */
public record UsageTotals(
        String voiceMinutes,
        long rawVoiceSeconds,
        long smsSegments,
        long emails,
        long storageBytes,
        Money cost,
        UsageCosts costs) {}
