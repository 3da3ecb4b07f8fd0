package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The upright axis of the chart.
 *
 * @param top the least round amount that no bar and no tick exceeds and that three steps divide into whole cents
 */
record AmountScale(Money top) {

    private static final int GRID_STEPS = 3;
    private static final long CENT = 10_000;
    private static final long[] ROUND = {1, 2, 3, 5, 10};

    static AmountScale of(List<Spending> spendings) {
        long most = spendings.stream()
                .flatMap(spending -> Stream.of(spending.cost(), spending.earlier()))
                .mapToLong(Money::micros)
                .max()
                .orElse(0);
        BigDecimal step = BigDecimal.valueOf(most).divide(BigDecimal.valueOf(GRID_STEPS), 0, RoundingMode.UP);
        long size = CENT;
        while (true) {
            for (long factor : ROUND) {
                if (step.compareTo(BigDecimal.valueOf(factor * size)) <= 0) {
                    return new AmountScale(Money.ofMicros(factor * size * GRID_STEPS));
                }
            }
            size *= 10;
        }
    }

    /** The amount as a part of {@code whole}; what is below zero has no height. */
    long height(Money amount, long whole) {
        return Math.max(0, amount.micros()) * whole / top.micros();
    }

    List<DayChart.Level> levels(Formats formats) {
        List<DayChart.Level> levels = new ArrayList<>();
        for (int step = GRID_STEPS; step >= 0; step--) {
            levels.add(new DayChart.Level(
                    DayChart.percent(10_000L * (GRID_STEPS - step) / GRID_STEPS),
                    written(top.timesFraction(step, GRID_STEPS), formats)));
        }
        return List.copyOf(levels);
    }

    private static String written(Money level, Formats formats) {
        String written = formats.money(level);
        return written.endsWith(".00") ? written.substring(0, written.length() - 3) : written;
    }
}
