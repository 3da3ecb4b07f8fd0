package app.tollgate.ejb.print;

import java.awt.Color;
import java.util.List;

/** A picture of amounts over time: stacked bars on a scale from nothing to the highest, with its words in the same picture. */
public final class PdfBars {

    private static final PdfStyle WORDS = new PdfStyle(false, 7, PdfStyle.QUIET_INK);
    private static final List<Color> COLOURS =
            List.of(PdfStyle.ACCENT, new Color(0x6FA8B8), new Color(0xC58B2A), new Color(0x8B877E));
    private static final float HEIGHT = 110;
    private static final float SCALE_WIDTH = 52;
    private static final float LEGEND = 18;
    private static final float UNDER = 14;
    private static final float SWATCH = 6;
    private static final float WIDEST_BAR = 24;
    private static final float BAR_SHARE = 0.72f;
    private static final float HAIRLINE = 0.5f;
    private static final float LABEL_ROOM = 44;

    private final PdfPages pages;
    private final List<String> parts;
    private final List<Bar> bars;
    private final Scale scale;

    /**
     * @param parts what the parts of a bar are called, from below
     * @param bars at least one
     */
    public PdfBars(PdfPages pages, List<String> parts, List<Bar> bars, Scale scale) {
        this.pages = pages;
        this.parts = List.copyOf(parts);
        this.bars = List.copyOf(bars);
        this.scale = scale;
    }

    /** @param words what it shows, for whoever does not see it */
    public void draw(String words) {
        pages.need(LEGEND + HEIGHT + UNDER);
        float top = pages.y();
        float bottom = top - LEGEND - HEIGHT;
        pages.picture(pages.root().figure(words), () -> {
            legend(top - WORDS.size());
            grid(bottom);
            bars(bottom);
        });
        pages.down(LEGEND + HEIGHT + UNDER);
    }

    private void legend(float baseline) {
        float x = PdfPages.LEFT + SCALE_WIDTH;
        for (int part = 0; part < parts.size(); part++) {
            pages.box(COLOURS.get(part), x, baseline, SWATCH, SWATCH);
            pages.show(WORDS, x + SWATCH + 4, baseline, parts.get(part));
            x += SWATCH + 4 + pages.width(parts.get(part), WORDS) + 16;
        }
    }

    private void grid(float bottom) {
        String[] marks = {scale.nothing(), scale.half(), scale.all()};
        for (int i = 0; i < marks.length; i++) {
            float y = bottom + HEIGHT * i / (marks.length - 1);
            pages.box(PdfStyle.RULE, PdfPages.LEFT + SCALE_WIDTH, y, PdfPages.INNER_WIDTH - SCALE_WIDTH, HAIRLINE);
            float x = PdfPages.LEFT + SCALE_WIDTH - 6 - pages.width(marks[i], WORDS);
            pages.show(WORDS, x, y - WORDS.size() / 3, marks[i]);
        }
    }

    private void bars(float bottom) {
        float step = (PdfPages.INNER_WIDTH - SCALE_WIDTH) / bars.size();
        float width = Math.min(WIDEST_BAR, step * BAR_SHARE);
        int every = (int) Math.ceil(LABEL_ROOM / step);
        for (int i = 0; i < bars.size(); i++) {
            float middle = PdfPages.LEFT + SCALE_WIDTH + step * i + step / 2;
            bar(bars.get(i), middle - width / 2, bottom, width);
            if (i % every == 0) {
                String label = bars.get(i).label();
                pages.show(WORDS, middle - pages.width(label, WORDS) / 2, bottom - WORDS.size() - 3, label);
            }
        }
    }

    private void bar(Bar bar, float x, float bottom, float width) {
        float y = bottom;
        for (int part = 0; part < bar.parts().size(); part++) {
            float height = HEIGHT * Math.max(0, bar.parts().get(part)) / scale.highest();
            if (height > 0) {
                pages.box(COLOURS.get(part), x, y, width, height);
            }
            y += height;
        }
    }

    /** One bar; parts below nothing, which corrections can lead to, are not drawn. */
    public record Bar(String label, List<Long> parts) {}

    /**
     * The upright scale.
     *
     * @param highest what the top stands for, more than 0
     */
    public record Scale(long highest, String nothing, String half, String all) {}
}
