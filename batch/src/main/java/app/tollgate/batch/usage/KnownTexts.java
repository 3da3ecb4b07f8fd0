package app.tollgate.batch.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Remembers the texts of numbers that come again and again, such as prices and billed minutes. */
final class KnownTexts {

    private static final int MOST = 4096;

    private final LongFunction<String> wording;
    private final Map<Long, String> known = new HashMap<>();

    KnownTexts(LongFunction<String> wording) {
        this.wording = wording;
    }

    String of(long number) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(number, wording::apply);
    }
}
