package app.tollgate.ejb.print;

import java.awt.Color;

/** How a text looks. */
public record PdfStyle(boolean bold, float size, Color color) {

    public static final Color INK = new Color(0x1A1C1E);
    public static final Color QUIET_INK = new Color(0x54565A);
    public static final Color ACCENT = new Color(0x0D5C70);
    public static final Color RULE = new Color(0xE3E0D9);
    public static final Color PAPER = new Color(0xF6F4EF);

    public static final PdfStyle BODY = new PdfStyle(false, 8.5f, INK);
    public static final PdfStyle STRONG = new PdfStyle(true, 8.5f, INK);
    public static final PdfStyle LABEL = new PdfStyle(false, 7.5f, QUIET_INK);

    /** From one baseline to the next. */
    public float lineHeight() {
        return size * 1.3f;
    }
}
