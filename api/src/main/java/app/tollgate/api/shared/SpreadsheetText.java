package app.tollgate.api.shared;

/** Free text in a file that a spreadsheet may open. */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text with a quote in front if a spreadsheet would calculate it. */
    public static String defused(String text) {
        return text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
