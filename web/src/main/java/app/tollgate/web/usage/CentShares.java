package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a total to cents so that they add up to the rounded total: each part is cut down to a cent, and the cents that
 * are then missing go to the parts that lost most (largest remainder).
 */
final class CentShares {

    private static final long CENT = 10_000;

    private CentShares() {}

    static List<Money> of(List<Money> parts) {
        Money total = parts.stream().reduce(Money.ZERO, Money::plus).roundedToCents();
        List<Long> cents = new ArrayList<>();
        parts.forEach(part -> cents.add(Math.floorDiv(part.micros(), CENT)));
        long missing = total.micros() / CENT
                - cents.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> Math.floorMod(parts.get(i).micros(), CENT))
                        .reversed())
                .limit(missing)
                .forEach(i -> cents.set(i, cents.get(i) + 1));
        return cents.stream().map(cent -> Money.ofMicros(cent * CENT)).toList();
    }
}
