package app.tollgate.batch.report;

import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.VoiceRow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Reads the next page while the last one is being written.
 *
 * <p>That needs no transaction of the writer's: below the report's cut no row ever changes.
 */
final class RowsAhead {

    private final Function<RowKey, List<VoiceRow>> pages;
    private final Executor beside;
    private final int pageSize;
    private CompletableFuture<List<VoiceRow>> next;

    RowsAhead(Function<RowKey, List<VoiceRow>> pages, Executor beside, int pageSize, RowKey after) {
        this.pages = pages;
        this.beside = beside;
        this.pageSize = pageSize;
        this.next = read(after);
    }

    /** The next page; an empty one at the end. */
    List<VoiceRow> next() {
        List<VoiceRow> page = next.join();
        next = page.size() < pageSize
                ? CompletableFuture.completedFuture(List.of())
                : read(page.get(pageSize - 1).key());
        return page;
    }

    private CompletableFuture<List<VoiceRow>> read(RowKey after) {
        return CompletableFuture.supplyAsync(() -> pages.apply(after), beside);
    }
}
