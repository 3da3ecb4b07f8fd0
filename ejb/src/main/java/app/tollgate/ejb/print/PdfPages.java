package app.tollgate.ejb.print;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A document while it is written from top to bottom: letter paper, a line at the foot of each page that names it and says page x of y.
 *
 * <p>Positions are in points from the lower left corner. Every mark goes to a {@link PdfTag} or is decoration.
 */
public final class PdfPages {

    public static final float LEFT = 48;
    public static final float RIGHT = 564;
    public static final float INNER_WIDTH = RIGHT - LEFT;

    private static final float WIDTH = 612;
    private static final float HEIGHT = 792;
    private static final float TOP = HEIGHT - 48;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;
    private static final float ROOM_FOR_COUNT = 17;
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(new Rectangle(WIDTH, HEIGHT));
    private final PdfFonts fonts = new PdfFonts();
    private final PdfWriter writer;
    private final PdfTag root;
    private final PdfTemplate count;
    private final String foot;
    private final String pageOf;
    private float y = TOP;

    /**
     * @param foot stands at the foot of every page
     * @param pageOf page x of y, with {0} and {1} for the two
     */
    public PdfPages(PdfDescription description, String foot, String pageOf) {
        this.foot = foot;
        this.pageOf = pageOf;
        writer = PdfSetup.open(document, description, bytes);
        root = PdfSetup.root(writer, description);
        count = writer.getDirectContent().createTemplate(ROOM_FOR_COUNT, PdfStyle.LABEL.lineHeight());
        footer();
    }

    public PdfTag root() {
        return root;
    }

    /** Where the next thing begins. */
    public float y() {
        return y;
    }

    public void down(float points) {
        y -= points;
    }

    public boolean fits(float height) {
        return y - height >= BOTTOM;
    }

    /** Begins a new page unless this much fits on this one. */
    public void need(float height) {
        if (!fits(height)) {
            newPage();
        }
    }

    public void newPage() {
        document.newPage();
        y = TOP;
        footer();
    }

    public float width(String text, PdfStyle style) {
        return fonts.width(text, style);
    }

    public List<String> wrapped(String text, PdfStyle style, float width) {
        return fonts.wrapped(text, style, width);
    }

    /** A line of text from {@code x} on. */
    public void text(PdfTag tag, PdfStyle style, float x, float baseline, String text) {
        content().beginMarkedContentSequence(tag.element());
        show(style, x, baseline, text);
        content().endMarkedContentSequence();
    }

    /** Lines of text below each other, moving down behind them. */
    public void lines(PdfTag tag, PdfStyle style, List<String> lines) {
        for (String line : lines) {
            need(style.lineHeight());
            down(style.lineHeight());
            text(tag, style, LEFT, y, line);
        }
    }

    /** Marks that together are one picture. */
    public void picture(PdfTag figure, Runnable drawing) {
        content().beginMarkedContentSequence(figure.element());
        drawing.run();
        content().endMarkedContentSequence();
    }

    /** Marks that say nothing. */
    public void decoration(Runnable drawing) {
        content().beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        content().endMarkedContentSequence();
    }

    /** Text inside a picture or a decoration. */
    public void show(PdfStyle style, float x, float baseline, String text) {
        PdfContentByte content = content();
        content.beginText();
        content.setFontAndSize(fonts.of(style), style.size());
        content.setColorFill(style.color());
        content.setTextMatrix(x, baseline);
        content.showText(fonts.printable(text, style));
        content.endText();
    }

    /** A filled box inside a picture or a decoration. */
    public void box(Color color, float x, float bottom, float width, float height) {
        PdfContentByte content = content();
        content.setColorFill(color);
        content.rectangle(x, bottom, width, height);
        content.fill();
    }

    /** The finished document. */
    public byte[] finish() {
        count.beginText();
        count.setFontAndSize(fonts.of(PdfStyle.LABEL), PdfStyle.LABEL.size());
        count.setColorFill(PdfStyle.LABEL.color());
        count.setTextMatrix(0, 2);
        count.showText(Integer.toString(writer.getPageNumber()));
        count.endText();
        document.close();
        return bytes.toByteArray();
    }

    private void footer() {
        String page =
                pageOf.replace("{0}", Integer.toString(writer.getPageNumber())).replace("{1}", "");
        float place = RIGHT - ROOM_FOR_COUNT;
        decoration(() -> {
            show(PdfStyle.LABEL, LEFT, FOOT, foot);
            show(PdfStyle.LABEL, place - fonts.width(page, PdfStyle.LABEL), FOOT, page);
            content().addTemplate(count, place, FOOT - 2);
        });
    }

    private PdfContentByte content() {
        return writer.getDirectContent();
    }
}
