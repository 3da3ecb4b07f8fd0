package app.tollgate.api.shared;

import java.util.List;
import java.util.Optional;

/** One page of a list and where the next begins; an empty cursor means there is no more. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page that holds everything there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
