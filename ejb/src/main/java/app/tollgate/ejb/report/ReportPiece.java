package app.tollgate.ejb.report;

/**
 * The next piece of a report's file.
 *
 * @param last key of its last row
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportPiece(byte[] bytes, int rows, RowKey last) {}
