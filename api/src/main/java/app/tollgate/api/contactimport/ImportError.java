package app.tollgate.api.contactimport;

/**
 * What is wrong with a row; the row is not imported.
 *
 * @param line of the file in which the row begins, the header being line 1
 * @param column header of the column, or null if it is about the row
 */
public record ImportError(long line, String column, String code, String detail) {}
