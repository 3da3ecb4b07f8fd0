package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** The dashboard's numbers of a period, its groups, and the period it is compared with. */
public record UsageSummaryView(
        LocalDate from,
        LocalDate to,
        String voiceMinutes,
        long rawVoiceSeconds,
        long smsSegments,
        long emails,
        long storageBytes,
        Money cost,
        UsageCosts costs,
        List<UsageGroup> groups,
        Previous previous) {

    public UsageSummaryView {
        groups = List.copyOf(groups);
    }

    public static UsageSummaryView of(
            LocalDate from, LocalDate to, UsageTotals totals, List<UsageGroup> groups, Previous previous) {
        return new UsageSummaryView(
                from,
                to,
                totals.voiceMinutes(),
                totals.rawVoiceSeconds(),
                totals.smsSegments(),
                totals.emails(),
                totals.storageBytes(),
                totals.cost(),
                totals.costs(),
                groups,
                previous);
    }

    /** The same sums of the period before. */
    public record Previous(
            LocalDate from,
            LocalDate to,
            String voiceMinutes,
            long rawVoiceSeconds,
            long smsSegments,
            long emails,
            long storageBytes,
            Money cost,
            UsageCosts costs) {

        public static Previous of(LocalDate from, LocalDate to, UsageTotals totals) {
            return new Previous(
                    from,
                    to,
                    totals.voiceMinutes(),
                    totals.rawVoiceSeconds(),
                    totals.smsSegments(),
                    totals.emails(),
                    totals.storageBytes(),
                    totals.cost(),
                    totals.costs());
        }
    }
}
