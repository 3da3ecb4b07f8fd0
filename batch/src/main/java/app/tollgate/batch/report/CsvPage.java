package app.tollgate.batch.report;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a report in their order.
 *
 * @param after where the next page begins, in the words of whoever reads the rows
 * @param last whether no page follows
 */
public record CsvPage<R>(List<R> rows, String after, boolean last) {

    /**
     * A page that was read by a key.
     *
     * @param asked how many rows were asked for: fewer are the last
     * @param before where this page began
     * @param place the place behind a row
     */
    public static <R> CsvPage<R> of(List<R> rows, int asked, String before, Function<R, String> place) {
        return new CsvPage<>(
                rows, rows.isEmpty() ? before : place.apply(rows.get(rows.size() - 1)), rows.size() < asked);
    }
}
