package app.tollgate.api.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list and where the next begins; an empty cursor means there is no more. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** The items of all pages, one page after the other; for lists that people keep by hand. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = list.apply(new PageRequest(PageRequest.MAX_LIMIT, after));
            all.addAll(page.items());
            after = page.nextCursor().flatMap(PageRequest::decode);
        } while (after.isPresent());
        return all;
    }

    /** A page that holds everything there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
