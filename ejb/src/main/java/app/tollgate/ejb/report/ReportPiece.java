package app.tollgate.ejb.report;

/**
 * The next piece of a report's file.
 *
 * @param rows how many rows of the report it holds
 * @param after where the file stands behind it, in words that its type reads again
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportPiece(byte[] bytes, long rows, String after) {}
