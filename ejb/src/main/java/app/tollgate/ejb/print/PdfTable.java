package app.tollgate.ejb.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that runs over as many pages as it needs: its heads stand again on each page for the eye, but not for a screen reader.
 *
 * <p>To that it is one table, or several where it is longer than a list may be in PDF/A-1 (ISO 19005-1, 6.1.12: 8,191 kids).
 */
public final class PdfTable {

    private static final PdfStyle HEAD = new PdfStyle(false, 7, PdfStyle.QUIET_INK);
    private static final PdfStyle CELL = new PdfStyle(false, 7.5f, PdfStyle.INK);
    private static final PdfStyle SUM = new PdfStyle(true, 7.5f, PdfStyle.INK);
    private static final int MOST_ROWS = 5_000;
    private static final float GAP = 8;
    private static final float PADDING = 2.75f;
    private static final float HEAD_HEIGHT = HEAD.lineHeight() + 2 * PADDING;
    private static final float HAIRLINE = 0.5f;
    private static final float HEAD_LINE = 0.75f;
    private static final float SUM_LINE = 1;

    private final PdfPages pages;
    private final List<PdfColumn> columns;
    private PdfTag table;
    private int rows;

    /** Begins the table where the pages stand, on a new one if its head and first row would not fit. */
    public PdfTable(PdfPages pages, List<PdfColumn> columns) {
        this.pages = pages;
        this.columns = List.copyOf(columns);
        pages.need(4 * (CELL.lineHeight() + 2 * PADDING));
        begin();
    }

    private void begin() {
        table = pages.root().child("Table");
        rows = 0;
        PdfTag row = table.child("TR");
        List<PdfTag> heads = columns.stream().map(column -> row.columnHead()).toList();
        float top = pages.y();
        for (int column = 0; column < columns.size(); column++) {
            pages.text(heads.get(column), HEAD, headPlace(column), headBaseline(top), label(column));
        }
        pages.down(HEAD_HEIGHT);
        pages.decoration(() -> headRule(top));
    }

    /** @param cells a text for each column, the empty one for none */
    public void row(List<String> cells) {
        write(cells, CELL);
    }

    /** The sums under all rows. */
    public void sum(List<String> cells) {
        pages.need(CELL.lineHeight() + 2 * PADDING);
        float y = pages.y() + HAIRLINE;
        pages.decoration(() -> pages.box(PdfStyle.ACCENT, PdfPages.LEFT, y, width(), SUM_LINE));
        write(cells, SUM);
    }

    private void write(List<String> cells, PdfStyle style) {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            lines.add(
                    pages.wrapped(cells.get(column), style, columns.get(column).width() - GAP));
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        float height = most * style.lineHeight() + 2 * PADDING;
        if (!pages.fits(height)) {
            pages.newPage();
            if (rows >= MOST_ROWS) {
                begin();
            } else {
                headAgain();
            }
        }
        rows++;
        PdfTag row = table.child("TR");
        float top = pages.y() - PADDING;
        for (int column = 0; column < columns.size(); column++) {
            cell(row.child("TD"), style, column, lines.get(column), top);
        }
        pages.down(height);
        float bottom = pages.y();
        pages.decoration(() -> pages.box(PdfStyle.RULE, PdfPages.LEFT, bottom, width(), HAIRLINE));
    }

    private void cell(PdfTag tag, PdfStyle style, int column, List<String> lines, float top) {
        float baseline = top - style.size();
        for (String line : lines) {
            if (!line.isEmpty()) {
                pages.text(tag, style, place(column, pages.width(line, style)), baseline, line);
            }
            baseline -= style.lineHeight();
        }
    }

    /** The heads once more, which a screen reader has heard. */
    private void headAgain() {
        float top = pages.y();
        pages.decoration(() -> {
            for (int column = 0; column < columns.size(); column++) {
                pages.show(HEAD, headPlace(column), headBaseline(top), label(column));
            }
            headRule(top);
        });
        pages.down(HEAD_HEIGHT);
    }

    private float headPlace(int column) {
        return place(column, pages.width(label(column), HEAD));
    }

    private static float headBaseline(float top) {
        return top - PADDING - HEAD.size();
    }

    private void headRule(float top) {
        pages.box(PdfStyle.QUIET_INK, PdfPages.LEFT, top - HEAD_HEIGHT, width(), HEAD_LINE);
    }

    private String label(int column) {
        return columns.get(column).label();
    }

    /** Where a text of this width begins. */
    private float place(int column, float textWidth) {
        float left = PdfPages.LEFT;
        for (int before = 0; before < column; before++) {
            left += columns.get(before).width();
        }
        return columns.get(column).number() ? left + columns.get(column).width() - textWidth : left;
    }

    private float width() {
        return (float) columns.stream().mapToDouble(PdfColumn::width).sum();
    }
}
