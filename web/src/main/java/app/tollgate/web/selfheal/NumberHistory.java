package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.EnrichmentStatus;
import app.tollgate.api.selfheal.EnrichmentView;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that were found for a contact, and what became of them.
 *
 * @param asked the number that is about to be flagged as wrong
 */
public record NumberHistory(List<EnrichmentView> found, Optional<String> asked) {

    public static final NumberHistory NONE = new NumberHistory(List.of(), Optional.empty());

    public NumberHistory {
        found = List.copyOf(found);
    }

    /** What a badge looks like. */
    public static String colour(EnrichmentStatus status) {
        return switch (status) {
            case OPEN -> "";
            case CONFIRMED -> "ok";
            case RETRACTED -> "bad";
        };
    }
}
