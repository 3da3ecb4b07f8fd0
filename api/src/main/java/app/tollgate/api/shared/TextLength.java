package app.tollgate.api.shared;

/**
 * How long a text is, in characters: Unicode code points, as {@code maxLength} of a JSON schema (JSON Schema Validation section 6.3.1) and
 * the database count them.
 */
public final class TextLength {

    private TextLength() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }
}
