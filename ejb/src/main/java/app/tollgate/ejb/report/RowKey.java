package app.tollgate.ejb.report;

import java.time.Instant;
import java.time.LocalDate;

/** Where a row stands in the order of a report: by the tenant's day, then by time, then by receipt. */
public record RowKey(LocalDate day, Instant time, long receipt) {

    /** Before every row that can exist. */
    static final RowKey START = new RowKey(LocalDate.EPOCH, Instant.EPOCH, 0);
}
