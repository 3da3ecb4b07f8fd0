package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cost over time as bars in percent of the drawing, so that it needs no script and no stretching.
 *
 * @param bars one per day or week, from left to right
 * @param levels the four grid lines with their amounts, from the top
 * @param marks days named under the axis
 * @param weekly whether a bar is a week
 */
public record DayChart(List<Bar> bars, List<Level> levels, List<Mark> marks, boolean weekly) {

    private static final long WHOLE = 10_000;
    private static final int LEAST_SLOTS = 7;

    /**
     * @param label days and amounts in words
     * @param open whether its last day is not over yet
     * @param tick what the earlier days cost, if they cost anything
     */
    public record Bar(
            String x, String y, String width, String height, String label, boolean open, Optional<Tick> tick) {}

    /** A line across a bar. */
    public record Tick(String x, String width, String y) {}

    /** A grid line. */
    public record Level(String y, String amount) {}

    /**
     * A day named under the axis.
     *
     * @param last whether it stands so far right that its name has to end under the bar
     */
    public record Mark(String x, String label, boolean last) {}

    /**
     * The chart of a range; without spending its bars have no height.
     *
     * @param days of the range once it is over: those to come have their place already
     */
    static DayChart of(List<Spending> spendings, int days, Earlier earlier, Words words, Formats formats) {
        AmountScale scale = AmountScale.of(spendings);
        boolean weekly = !spendings.get(0).isOneDay();
        int slots = Math.max(LEAST_SLOTS, weekly ? spendings.size() : days);
        long slot = WHOLE / slots;
        BarLabels labels = new BarLabels(earlier, words, formats);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spendings.size(); i++) {
            bars.add(bar(spendings.get(i), i * slot, slot, scale, labels));
        }
        AxisMarks marks = new AxisMarks(spendings.get(0).from(), weekly, formats);
        return new DayChart(
                List.copyOf(bars), scale.levels(formats), marks.of(weekly ? spendings.size() : days, slot), weekly);
    }

    /** Whether any bar is held against earlier days. */
    public boolean hasTicks() {
        return bars.stream().anyMatch(bar -> bar.tick().isPresent());
    }

    public boolean hasOpenBar() {
        return bars.stream().anyMatch(Bar::open);
    }

    private static Bar bar(Spending spending, long start, long slot, AmountScale scale, BarLabels labels) {
        long height = scale.height(spending.cost(), WHOLE);
        boolean open = labels.isOpen(spending);
        return new Bar(
                percent(start + slot / 7),
                percent(WHOLE - height),
                percent(slot * 5 / 7),
                percent(height),
                labels.label(spending),
                open,
                tick(spending.earlier(), start, slot, scale));
    }

    private static Optional<Tick> tick(Money earlier, long start, long slot, AmountScale scale) {
        return Optional.of(earlier)
                .filter(amount -> amount.micros() > 0)
                .map(amount -> new Tick(
                        percent(start + slot / 20),
                        percent(slot * 9 / 10),
                        percent(WHOLE - scale.height(amount, WHOLE))));
    }

    /** Hundredths of a percent, written for an attribute. */
    static String percent(long share) {
        return share / 100 + "." + share / 10 % 10 + share % 10 + "%";
    }
}
