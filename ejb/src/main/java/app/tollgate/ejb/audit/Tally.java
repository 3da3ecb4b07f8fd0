package app.tollgate.ejb.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what others can make happen as often as they like, so that it stands in a log once a minute at most for each thing it is about,
 * with how often it was: the first at once, the rest when the minute is over. Forgets what it has no room for.
 *
 * @param <K> what it is about
 * @param <V> what is told
 */
public final class Tally<K, V> {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Map<K, Count<V>> counts = new HashMap<>();

    /** @param told before this nothing is told again; null if nothing was yet */
    private record Count<V>(Optional<V> first, int times, Instant told) {}

    /** Something that happened so many times since it was told last; of the first of them. */
    public record Counted<K, V>(K about, V first, int times) {}

    public void note(K about, V what) {
        again(new Counted<>(about, what, 1));
    }

    /** What could not be told after all: it is due again in a minute. */
    public synchronized void again(Counted<K, V> counted) {
        if (counts.size() < MOST || counts.containsKey(counted.about())) {
            counts.merge(
                    counted.about(),
                    new Count<>(Optional.of(counted.first()), counted.times(), Instant.MIN),
                    (known, more) ->
                            new Count<>(known.first.or(() -> more.first), known.times + more.times, known.told));
        }
    }

    /** What is to be told now. */
    public synchronized List<Counted<K, V>> due(Instant now) {
        List<Counted<K, V>> due = new ArrayList<>();
        Instant windowBegan = now.minus(WINDOW);
        counts.values().removeIf(count -> count.first.isEmpty() && !count.told.isAfter(windowBegan));
        counts.replaceAll((about, count) -> {
            if (count.first.isEmpty() || count.told.isAfter(windowBegan)) {
                return count;
            }
            due.add(new Counted<>(about, count.first.get(), count.times));
            return new Count<>(Optional.empty(), 0, now);
        });
        return due;
    }
}
