package app.tollgate.api.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after key of the last item of the page before, already decoded
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 25;

    /** How many rows to ask the database for: one more than the page, to know whether another follows. */
    public int rowsToRead() {
        return limit + 1;
    }

    /** Cuts the rows read by {@link #rowsToRead()} into a page. */
    public <T> Page<T> cut(List<T> rows, Function<T, String> key) {
        if (rows.size() <= limit) {
            return Page.whole(rows);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(encode(key.apply(items.get(limit - 1)))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key inside a cursor, or empty if the text is not a cursor of ours. */
    public static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
