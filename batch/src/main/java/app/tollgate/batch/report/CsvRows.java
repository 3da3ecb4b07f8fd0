package app.tollgate.batch.report;

import app.tollgate.api.shared.CsvBytes;
import java.util.List;

/** Rows of a report that are read page by page and written as lines of CSV. */
public interface CsvRows<R> {

    /** Names of the columns. */
    List<String> columns();

    /** The rows behind a place; the empty one is the beginning. Called in a transaction of its own, from another thread. */
    CsvPage<R> page(String after);

    /** Adds the fields of a row to a line that the caller ends. Called outside any transaction, for one row after the other. */
    void write(R row, CsvBytes line);
}
