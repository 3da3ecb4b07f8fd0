package app.tollgate.ejb.print;

/**
 * A column of a table.
 *
 * @param width in points
 * @param number whether it holds figures, which stand at its right edge
 */
public record PdfColumn(String label, float width, boolean number) {

    public static PdfColumn text(String label, float width) {
        return new PdfColumn(label, width, false);
    }

    public static PdfColumn number(String label, float width) {
        return new PdfColumn(label, width, true);
    }
}
