package app.tollgate.api.contactimport;

/**
 * A column of a file.
 *
 * @param header as it stands in the file
 * @param field what it was recognised as; null is nothing, and the column is left out
 */
public record ImportColumn(String header, ImportField field) {}
