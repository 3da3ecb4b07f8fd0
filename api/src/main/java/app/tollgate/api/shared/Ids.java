package app.tollgate.api.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes and reads our ids: UUID version 7, so that they sort by the time they were made. */
public final class Ids {

    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The id in the text, or empty if it is not one: an unknown id and a malformed one are both "not found". */
    public static Optional<UUID> read(String text) {
        return text != null && TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The id in a part of an address.
     *
     * @throws ProblemException {@code not-found} if it is not one
     */
    public static UUID get(String text) {
        return read(text).orElseThrow(ProblemException::notFound);
    }
}
