package app.tollgate.web.usage;

import app.tollgate.web.page.Formats;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a few days under the chart: few and short enough to stand beside each other on a phone.
 *
 * @param first day of the chart
 * @param weekly whether a bar is a week
 */
record AxisMarks(LocalDate first, boolean weekly, Formats formats) {

    private static final int MOST_MARKS = 7;
    private static final int MOST_LONG_MARKS = 5;
    private static final int WEEK = 7;
    /** Where a name no longer fits to the right of its bar's left edge, in hundredths of a percent. */
    private static final int LATE = 8_800;

    /**
     * @param bars how many there are, or will be
     * @param slot the width of one's place, in hundredths of a percent
     */
    List<DayChart.Mark> of(int bars, long slot) {
        List<DayChart.Mark> marks = new ArrayList<>();
        int step = step(bars);
        for (int i = 0; i < bars; i += step) {
            boolean last = bars > MOST_MARKS && i * slot > LATE;
            long x = last ? (i + 1) * slot - slot / 7 : i * slot + slot / 7;
            boolean named = i > 0 && YearMonth.from(day(i)).equals(YearMonth.from(day(i - step)));
            marks.add(new DayChart.Mark(DayChart.percent(x), name(day(i), named), last));
        }
        return List.copyOf(marks);
    }

    /** Whole weeks between the names of days, as many bars as it takes between those of weeks. */
    private int step(int bars) {
        if (weekly) {
            return (bars + MOST_LONG_MARKS - 1) / MOST_LONG_MARKS;
        }
        int least = (bars + MOST_MARKS - 1) / MOST_MARKS;
        return bars <= MOST_MARKS ? 1 : (least + WEEK - 1) / WEEK * WEEK;
    }

    private LocalDate day(int bar) {
        return weekly ? first.plusWeeks(bar) : first.plusDays(bar);
    }

    /** The month once, then the days alone. */
    private String name(LocalDate day, boolean monthNamed) {
        return monthNamed ? Integer.toString(day.getDayOfMonth()) : formats.monthDay(day);
    }
}
