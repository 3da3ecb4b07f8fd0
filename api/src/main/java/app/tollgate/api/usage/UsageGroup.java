package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;

/**
 * Sums of one day, case type or campaign.
 *
 * @param key the day, the case type or the campaign's id; null for events without one
 * @param name what to call it: the campaign's name, else the key
 */
public record UsageGroup(
        String key,
        String name,
        String voiceMinutes,
        long rawVoiceSeconds,
        long smsSegments,
        long emails,
        Money cost) {}
