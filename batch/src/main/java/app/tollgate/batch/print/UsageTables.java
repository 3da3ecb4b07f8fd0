package app.tollgate.batch.print;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.print.PdfBars;
import app.tollgate.ejb.print.PdfColumn;
import app.tollgate.ejb.print.PdfPages;
import app.tollgate.ejb.print.PdfTable;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.report.UsageTotal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The sums of a printed report by day, case type and campaign; each table ends with the same total. */
final class UsageTables {

    /** More bars than this are months. */
    private static final int MOST_DAYS_SHOWN = 92;

    private final PdfPages pages;
    private final PrintedWords words;
    private final ReportTotals totals;

    UsageTables(PdfPages pages, PrintedWords words, ReportTotals totals) {
        this.pages = pages;
        this.words = words;
        this.totals = totals;
    }

    void print(UsageHead head, Section section, Picture picture) {
        if (!head.from().equals(head.to())) {
            bars(head, section, picture);
            section.begin("by-day");
            table("day", totals.byDay(), total -> words.day(LocalDate.parse(total.key())));
        }
        section.begin("by-case-type");
        table("case-type", totals.byCaseType(), total -> named(total, "no-case-type"));
        section.begin("by-campaign");
        table("campaign", totals.byCampaign(), total -> named(total, "no-campaign"));
    }

    private void bars(UsageHead head, Section section, Picture picture) {
        long days = ChronoUnit.DAYS.between(head.from(), head.to()) + 1;
        List<PdfBars.Bar> bars = days <= MOST_DAYS_SHOWN ? daily(head) : monthly(head);
        long highest = bars.stream()
                .mapToLong(bar -> bar.parts().stream()
                        .mapToLong(part -> Math.max(0, part))
                        .sum())
                .max()
                .orElse(0);
        if (highest > 0) {
            section.begin(days <= MOST_DAYS_SHOWN ? "cost-by-day" : "cost-by-month");
            picture.draw(
                    bars,
                    new PdfBars.Scale(highest, money(0), money(highest / 2), money(highest)),
                    words.say("bars", money(highest)));
        }
    }

    private List<PdfBars.Bar> daily(UsageHead head) {
        DateTimeFormatter label = words.written("short-day.pattern");
        Map<LocalDate, UsageTotal> known = new TreeMap<>();
        totals.byDay().forEach(total -> known.put(LocalDate.parse(total.key()), total));
        return head.from()
                .datesUntil(head.to().plusDays(1))
                .map(day -> new PdfBars.Bar(label.format(day), parts(known.get(day))))
                .toList();
    }

    private List<PdfBars.Bar> monthly(UsageHead head) {
        DateTimeFormatter label = words.written("short-month.pattern");
        Map<YearMonth, UsageTotal> known = new TreeMap<>();
        totals.byDay()
                .forEach(total -> known.merge(YearMonth.from(LocalDate.parse(total.key())), total, UsageTotal::plus));
        return head.from()
                .withDayOfMonth(1)
                .datesUntil(head.to().plusDays(1), java.time.Period.ofMonths(1))
                .map(day -> new PdfBars.Bar(label.format(day), parts(known.get(YearMonth.from(day)))))
                .toList();
    }

    private static List<Long> parts(UsageTotal total) {
        return total == null
                ? List.of(0L, 0L, 0L, 0L)
                : List.of(
                        total.voice().micros(),
                        total.sms().micros(),
                        total.email().micros(),
                        total.storage().micros());
    }

    private void table(String key, List<UsageTotal> rows, Function<UsageTotal, String> name) {
        PdfTable table = new PdfTable(
                pages,
                List.of(
                        PdfColumn.text(words.say(key), 146),
                        PdfColumn.number(words.say("events"), 50),
                        PdfColumn.number(words.say("minutes"), 66),
                        PdfColumn.number(words.say("segments"), 66),
                        PdfColumn.number(words.say("emails"), 52),
                        PdfColumn.number(words.say("storage"), 60),
                        PdfColumn.number(words.say("cost"), 76)));
        rows.forEach(row -> table.row(cells(name.apply(row), row)));
        UsageTotal others = rows.stream().reduce(totals.whole(), UsageTotal::minus);
        if (!others.isNothing()) {
            table.row(cells(words.say("others"), others));
        }
        table.sum(cells(words.say("total"), totals.whole()));
    }

    private List<String> cells(String name, UsageTotal total) {
        return List.of(
                name,
                words.count(total.events()),
                words.quantity(UsageKind.VOICE.quantity(total.voiceSeconds())),
                words.count(total.segments()),
                words.count(total.emails()),
                words.money(total.storage()),
                words.money(total.amount()));
    }

    /** A campaign that was removed goes by its id. */
    private String named(UsageTotal total, String none) {
        if (total.key() == null) {
            return words.say(none);
        }
        return total.name() == null ? total.key() : total.name();
    }

    private String money(long micros) {
        return words.money(Money.ofMicros(micros).roundedToCents());
    }

    /** Begins a part of the document under a heading. */
    interface Section {
        void begin(String key, String... values);
    }

    /** Draws bars. */
    interface Picture {
        void draw(List<PdfBars.Bar> bars, PdfBars.Scale scale, String alternative);
    }
}
