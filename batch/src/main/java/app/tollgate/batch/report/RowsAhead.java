package app.tollgate.batch.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Reads the next page that has rows while the last one is made into a piece.
 *
 * <p>That needs no transaction of the writer's: below the report's cut no row ever changes.
 */
final class RowsAhead<R> {

    private final Function<String, CsvPage<R>> pages;
    private final Executor beside;
    private CompletableFuture<CsvPage<R>> next;

    RowsAhead(Function<String, CsvPage<R>> pages, Executor beside, String after) {
        this.pages = pages;
        this.beside = beside;
        this.next = read(after);
    }

    /** The next page; an empty one at the end. */
    CsvPage<R> next() {
        CsvPage<R> page = next.join();
        next = page.last()
                ? CompletableFuture.completedFuture(new CsvPage<>(List.of(), page.after(), true))
                : read(page.after());
        return page;
    }

    private CompletableFuture<CsvPage<R>> read(String after) {
        return CompletableFuture.supplyAsync(() -> filled(after), beside);
    }

    private CsvPage<R> filled(String after) {
        CsvPage<R> page = pages.apply(after);
        while (page.rows().isEmpty() && !page.last()) {
            page = pages.apply(page.after());
        }
        return page;
    }
}
