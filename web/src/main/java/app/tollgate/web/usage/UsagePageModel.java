package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * What a tenant used and what it cost.
 *
 * @param before the days compared with, in words
 * @param cost total of the period
 * @param chartInWords what the chart shows, as one sentence
 * @param total the last line of the table
 */
public record UsagePageModel(
        Shell shell,
        UsageRange range,
        String before,
        List<UsageTile> tiles,
        Money cost,
        Change costChange,
        DayChart chart,
        String chartInWords,
        Grouping grouping,
        List<UsageGroupRow> rows,
        UsageGroupRow total) {

    /** Whether nothing at all was used in the period. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
