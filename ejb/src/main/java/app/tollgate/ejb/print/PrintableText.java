package app.tollgate.ejb.print;

import com.lowagie.text.pdf.BaseFont;
import java.util.List;

/** Makes texts fit for layouts, which leave out without a word what their fonts do not have. */
public final class PrintableText {

    private static final List<BaseFont> FONTS =
            List.of(PdfFonts.font("DejaVuSans.ttf", 0.1), PdfFonts.font("DejaVuSans-Bold.ttf", 0.2));

    private PrintableText() {}

    /** The text with a sign in place of each character that a font of layouts does not have; line breaks stay. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(PrintableText::shown).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static int shown(int point) {
        boolean isThere = Character.isWhitespace(point) || FONTS.stream().allMatch(font -> font.charExists(point));
        return isThere ? point : PdfFonts.NO_GLYPH;
    }
}
