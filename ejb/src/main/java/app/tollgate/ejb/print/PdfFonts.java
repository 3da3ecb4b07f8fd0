package app.tollgate.ejb.print;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two fonts of one document, embedded as far as it uses them, and the room that texts take in them. */
final class PdfFonts {

    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";
    static final int NO_GLYPH = 0xFFFD;
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private final BaseFont regular = font("DejaVuSansCondensed.ttf", 0.1);
    private final BaseFont bold = font("DejaVuSansCondensed-Bold.ttf", 0.2);

    BaseFont of(PdfStyle style) {
        return style.bold() ? bold : regular;
    }

    /** In points. */
    float width(String text, PdfStyle style) {
        return of(style).getWidthPoint(printable(text, style), style.size());
    }

    /** The text with a sign in place of each character that the font does not have, and without line breaks. */
    String printable(String text, PdfStyle style) {
        BaseFont font = of(style);
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isISOControl(point) ? ' ' : point)
                .map(point -> font.charExists(point) ? point : NO_GLYPH)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The text in lines of at most this width, broken between words, and inside words that are wider. */
    List<String> wrapped(String text, PdfStyle style, float width) {
        String rest = printable(text, style).strip();
        if (width(rest, style) <= width) {
            return List.of(rest);
        }
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty()) {
            int end = fitting(rest, style, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private int fitting(String text, PdfStyle style, float width) {
        int end = 0;
        int afterWord = 0;
        float used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += of(style).getWidthPoint(new String(Character.toChars(point)), style.size());
            if (used > width && end > 0) {
                return afterWord > 0 ? afterWord : end;
            }
            end += Character.charCount(point);
            if (point == ' ' || point == '-') {
                afterWord = end;
            }
        }
        return end;
    }

    /** @param chance what the tag is drawn from that tells parts of the same font apart, the same in every document */
    static BaseFont font(String name, double chance) {
        try {
            byte[] file = FILES.computeIfAbsent(name, PdfFonts::read);
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
            font.setSecureRandom(new Always(chance));
            return font;
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException("the font " + name + " cannot be read", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = PdfFonts.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chance that always falls the same way; nothing secret hangs on it. */
    private static final class Always extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final double chance;

        Always(double chance) {
            this.chance = chance;
        }

        @Override
        public double nextDouble() {
            return chance;
        }
    }
}
