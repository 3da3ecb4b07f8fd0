package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cost by day as bars in percent of the drawing, so that it needs no script and no stretching.
 *
 * @param bars one per day, from left to right
 * @param levels the four grid lines with their amounts, from the top
 * @param marks days named under the axis
 */
public record DayChart(List<Bar> bars, List<Level> levels, List<Mark> marks) {

    private static final long WHOLE = 10_000;
    private static final int GRID_STEPS = 3;
    private static final int MOST_MARKS = 8;
    private static final long[] STEPS = {1, 2, 3, 5, 10};

    /**
     * @param label day and amount in words
     * @param open whether the day is not over yet
     */
    public record Bar(String x, String y, String width, String height, String label, boolean open) {}

    /** A grid line. */
    public record Level(String y, String amount) {}

    /** A day named under the axis. */
    public record Mark(String x, String label) {}

    /** The chart of the days; without spending its bars have no height. */
    public static DayChart of(List<DayCost> days, Formats formats) {
        Money top = top(days);
        long slot = WHOLE / Math.max(days.size(), 1);
        List<Bar> bars = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int everyMark = Math.max(1, (days.size() + MOST_MARKS - 1) / MOST_MARKS);
        for (int i = 0; i < days.size(); i++) {
            long x = i * slot + slot / 7;
            bars.add(bar(days.get(i), x, slot * 5 / 7, top, formats));
            if (i % everyMark == 0) {
                marks.add(new Mark(percent(x), formats.day(days.get(i).day())));
            }
        }
        return new DayChart(List.copyOf(bars), levels(top, formats), List.copyOf(marks));
    }

    private static Bar bar(DayCost day, long x, long width, Money top, Formats formats) {
        long height = Math.max(0, day.cost().micros()) * WHOLE / top.micros();
        LocalDate date = day.day();
        String label = formats.weekday(date) + ": " + formats.money(day.cost());
        return new Bar(
                percent(x),
                percent(WHOLE - height),
                percent(width),
                percent(height),
                label,
                date.equals(formats.today()));
    }

    private static List<Level> levels(Money top, Formats formats) {
        List<Level> levels = new ArrayList<>();
        for (int step = GRID_STEPS; step >= 0; step--) {
            levels.add(new Level(
                    percent(WHOLE * (GRID_STEPS - step) / GRID_STEPS),
                    amount(top.timesFraction(step, GRID_STEPS), formats)));
        }
        return List.copyOf(levels);
    }

    private static String amount(Money level, Formats formats) {
        String written = formats.money(level);
        return written.endsWith(".00") ? written.substring(0, written.length() - 3) : written;
    }

    /** The least round amount that no day exceeds and that three steps divide into whole cents. */
    private static Money top(List<DayCost> days) {
        long most = days.stream().mapToLong(day -> day.cost().micros()).max().orElse(0);
        BigDecimal step = BigDecimal.valueOf(most).divide(BigDecimal.valueOf(GRID_STEPS), 0, RoundingMode.UP);
        long size = 10_000;
        while (true) {
            for (long factor : STEPS) {
                if (step.compareTo(BigDecimal.valueOf(factor * size)) <= 0) {
                    return Money.ofMicros(factor * size * GRID_STEPS);
                }
            }
            size *= 10;
        }
    }

    /** Hundredths of a percent, written for an attribute. */
    private static String percent(long share) {
        return share / 100 + "." + share / 10 % 10 + share % 10 + "%";
    }
}
