package app.tollgate.batch.print;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.print.PdfBars;
import app.tollgate.ejb.print.PdfDescription;
import app.tollgate.ejb.print.PdfPages;
import app.tollgate.ejb.print.PdfStyle;
import app.tollgate.ejb.print.PdfTag;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.report.UsageTotal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A usage report on paper: what it is about, totals, a picture by day, tables, and on request every event.
 *
 * <p>Its date is that of the last event in it and its id a digest of what it says about itself, so that the same data makes the same
 * bytes whenever it is asked for.
 */
final class UsageDocument {

    private static final PdfStyle COMPANY = new PdfStyle(true, 10, PdfStyle.ACCENT);
    private static final PdfStyle TITLE = new PdfStyle(true, 22, PdfStyle.INK);
    private static final PdfStyle PERIOD = new PdfStyle(false, 11, PdfStyle.INK);
    private static final PdfStyle SECTION = new PdfStyle(true, 11, PdfStyle.INK);
    private static final PdfStyle FIGURE = new PdfStyle(true, 13, PdfStyle.INK);
    private static final float BAND = 4;
    private static final float TILE_HEIGHT = 54;
    private static final float TILE_GAP = 8;
    private static final float TILE_PADDING = 8;
    private static final float BEFORE_SECTION = 18;
    private static final float AFTER_HEADING = 6;
    private static final float SECTION_ROOM = 110;

    private final UsageHead head;
    private final PrintedWords words;
    private final ReportTotals totals;
    private final PdfPages pages;

    UsageDocument(UsageHead head, ReportTotals totals) {
        this.head = head;
        this.totals = totals;
        this.words = new PrintedWords("print.usage", head.locale(), UsageDocument.class);
        String title = words.say("title") + " " + period();
        this.pages = new PdfPages(
                new PdfDescription(id(title), title, head.company(), head.locale(), lastEvent()),
                head.company() + " · " + words.say("title"),
                words.say("page"));
    }

    /** @param details what stands behind the tables */
    byte[] print(UsageDetails details) {
        cover();
        tiles();
        if (totals.isEmpty()) {
            section("nothing");
        } else {
            new UsageTables(pages, words, totals).print(head, this::section, this::picture);
            details.print(pages, words, this::section);
        }
        return pages.finish();
    }

    private void cover() {
        float top = pages.y();
        pages.decoration(() -> pages.box(PdfStyle.ACCENT, PdfPages.LEFT, top, PdfPages.INNER_WIDTH, BAND));
        pages.down(AFTER_HEADING);
        pages.lines(pages.root().paragraph(), COMPANY, wrapped(head.company(), COMPANY));
        pages.down(AFTER_HEADING);
        pages.lines(pages.root().heading(1), TITLE, wrapped(words.say("title"), TITLE));
        pages.down(2);
        pages.lines(pages.root().paragraph(), PERIOD, wrapped(period(), PERIOD));
        pages.down(3);
        List<String> about = new ArrayList<>(head.filters());
        about.add(words.say("days", head.zone().getId()));
        totals.lastReceivedAt()
                .ifPresent(at -> about.add(
                        words.say("as-of", words.written("moment.pattern").format(at.atZone(head.zone())))));
        about.forEach(line -> pages.lines(pages.root().paragraph(), PdfStyle.LABEL, wrapped(line, PdfStyle.LABEL)));
        pages.down(BEFORE_SECTION);
    }

    private void tiles() {
        UsageTotal whole = totals.whole();
        List<List<String>> tiles = List.of(
                tile("voice", UsageKind.VOICE.quantity(whole.voiceSeconds()), whole.voice()),
                tile("sms", Long.toString(whole.segments()), whole.sms()),
                tile("email", Long.toString(whole.emails()), whole.email()),
                List.of(words.say("tile.storage"), words.money(whole.storage()), ""),
                List.of(words.say("tile.total"), words.money(whole.amount()), words.say("tile.dollars")));
        float width = (PdfPages.INNER_WIDTH - TILE_GAP * (tiles.size() - 1)) / tiles.size();
        float bottom = pages.y() - TILE_HEIGHT;
        for (int i = 0; i < tiles.size(); i++) {
            tile(tiles.get(i), PdfPages.LEFT + i * (width + TILE_GAP), bottom, width);
        }
        pages.down(TILE_HEIGHT);
    }

    private List<String> tile(String kind, String quantity, Money cost) {
        return List.of(words.say("tile." + kind), words.quantity(quantity), words.money(cost));
    }

    private void tile(List<String> texts, float x, float bottom, float width) {
        pages.decoration(() -> pages.box(PdfStyle.PAPER, x, bottom, width, TILE_HEIGHT));
        PdfTag tag = pages.root().paragraph();
        float left = x + TILE_PADDING;
        float top = bottom + TILE_HEIGHT;
        pages.text(tag, PdfStyle.LABEL, left, top - 15, texts.get(0));
        pages.text(tag, fitting(texts.get(1), width - 2 * TILE_PADDING), left, top - 32, texts.get(1));
        pages.text(tag, PdfStyle.LABEL, left, top - 46, texts.get(2));
    }

    /** Large figures in smaller letters rather than over the edge. */
    private PdfStyle fitting(String text, float width) {
        float needed = pages.width(text, FIGURE);
        return needed <= width ? FIGURE : new PdfStyle(true, FIGURE.size() * width / needed, FIGURE.color());
    }

    private void section(String key, String... values) {
        pages.need(SECTION_ROOM);
        pages.down(BEFORE_SECTION);
        pages.lines(pages.root().heading(2), SECTION, wrapped(words.say(key, values), SECTION));
        pages.down(AFTER_HEADING);
    }

    private void picture(List<PdfBars.Bar> bars, PdfBars.Scale scale, String alternative) {
        List<String> kinds = List.of(words.say("voice"), words.say("sms"), words.say("email"), words.say("storage"));
        new PdfBars(pages, kinds, bars, scale).draw(alternative);
    }

    private String period() {
        return head.from().equals(head.to())
                ? words.day(head.from())
                : words.say("period", words.day(head.from()), words.day(head.to()));
    }

    private List<String> wrapped(String text, PdfStyle style) {
        return pages.wrapped(text, style, PdfPages.INNER_WIDTH);
    }

    private Instant lastEvent() {
        return totals.lastReceivedAt()
                .orElseGet(() -> head.from().atStartOfDay(head.zone()).toInstant());
    }

    private UUID id(String title) {
        String about = title + head + totals.whole() + totals.lastReceivedAt();
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }
}
