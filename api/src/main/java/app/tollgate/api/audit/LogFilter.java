package app.tollgate.api.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries are wanted; what is empty restricts nothing.
 *
 * @param actor person or key who did it
 * @param from first day in the tenant's zone
 * @param to last day in the tenant's zone
 * @param text words that all begin a word of the entry: names, record, address, request id, route
 */
public record LogFilter(
        Set<LogEventType> types,
        Optional<UUID> actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> text) {

    /** Everything. */
    public static final LogFilter NONE =
            new LogFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public LogFilter {
        types = Set.copyOf(types);
    }

    /** Whether a text holds anything that could begin a word: one of signs only would restrict nothing. */
    public static boolean holdsWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it lets every entry through. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
