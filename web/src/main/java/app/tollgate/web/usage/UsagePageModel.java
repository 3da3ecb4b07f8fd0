package app.tollgate.web.usage;

import app.tollgate.api.shared.Role;
import app.tollgate.web.page.Shell;
import app.tollgate.web.pricing.OwnPrice;
import java.util.List;

/**
 * What a tenant used and what it cost.
 *
 * @param dates the form that chooses the range
 * @param scope what of the usage is shown, with the form that chooses it
 * @param compared which days the figures are compared with, as a sentence
 * @param before the same in a few letters
 * @param chartInWords what the chart shows, as one sentence
 * @param weeksBefore how many weeks before the days lie that the chart's ticks stand for
 * @param total the last line of the table
 * @param prices what the tenant pays today
 */
public record UsagePageModel(
        Shell shell,
        UsageRange range,
        RangeForm dates,
        UsageScope scope,
        String compared,
        String before,
        List<UsageTile> tiles,
        UsageCostLine cost,
        DayChart chart,
        String chartInWords,
        int weeksBefore,
        Grouping grouping,
        List<UsageGroupRow> rows,
        UsageGroupRow total,
        List<OwnPrice> prices) {

    /** Whether nothing at all was used in the period. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a filter leaves usage out. */
    public boolean isNarrow() {
        return scope.filter().isNarrow();
    }

    /** Whether the reader can do something about a tenant that has not begun yet. */
    public boolean mayBegin() {
        return isEmpty()
                && !isNarrow()
                && cost.before().micros() == 0
                && shell.person().roles().contains(Role.ADMIN);
    }
}
