package app.tollgate.api.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes references of payments alike that look alike: people copy them from statements and mails, and each may be used once. */
public final class ReferenceText {

    /** Spaces of any width, no-break ones too, and line ends, as Unicode's property White_Space has them. */
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What shows nothing by itself and comes along when text is copied: zero-width spaces, joiners, byte order marks (category Cf). */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private ReferenceText() {}

    /**
     * The reference without characters that cannot be seen, with letters in their composed form (NFC of Unicode's annex 15), with one plain
     * space for spaces of any kind between words, and with none around.
     *
     * @param text as it was sent; null stays null
     */
    public static String normal(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }
}
