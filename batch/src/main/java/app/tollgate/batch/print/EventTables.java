package app.tollgate.batch.print;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.print.PdfColumn;
import app.tollgate.ejb.print.PdfPages;
import app.tollgate.ejb.print.PdfTable;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.report.UsageRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every event of a printed report: a table of calls, one of messages, one of emails. */
final class EventTables implements UsageDetails {

    private static final List<UsageKind> KINDS = List.of(UsageKind.VOICE, UsageKind.SMS, UsageKind.EMAIL);

    private final Function<UsageKind, Iterator<UsageRow>> rows;
    private final DateTimeFormatter times;

    /** @param rows the events of a kind in their order */
    EventTables(ZoneId zone, Function<UsageKind, Iterator<UsageRow>> rows) {
        this.rows = rows;
        this.times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    @Override
    public void print(PdfPages pages, PrintedWords words, UsageTables.Section section) {
        for (UsageKind kind : KINDS) {
            Iterator<UsageRow> events = rows.apply(kind);
            if (events.hasNext()) {
                section.begin("all." + kind.text());
                table(pages, words, kind, events);
            }
        }
    }

    private void table(PdfPages pages, PrintedWords words, UsageKind kind, Iterator<UsageRow> events) {
        PdfTable table = new PdfTable(pages, columns(kind, words));
        long quantity = 0;
        Money amount = Money.ZERO;
        while (events.hasNext()) {
            UsageRow event = events.next();
            quantity = Math.addExact(quantity, event.billedQuantity());
            amount = amount.plus(event.amount());
            List<String> cells =
                    new ArrayList<>(List.of(times.format(event.key().time())));
            cells.addAll(parties(kind, event, words));
            cells.add(event.caseType() == null ? "" : event.caseType());
            cells.add(words.quantity(kind.quantity(event.billedQuantity())));
            cells.add(words.money(event.unitPrice()));
            cells.add(words.money(event.amount()));
            table.row(cells);
        }
        List<String> sum = new ArrayList<>(List.of(words.say("total")));
        sum.addAll(kind == UsageKind.EMAIL ? List.of("", "") : List.of("", "", "", ""));
        sum.addAll(List.of(words.quantity(kind.quantity(quantity)), "", words.money(amount)));
        table.sum(sum);
    }

    private static List<String> parties(UsageKind kind, UsageRow event, PrintedWords words) {
        String correction = words.say("correction");
        if (kind == UsageKind.EMAIL) {
            return List.of(event.adjusts() == null ? event.senderId() : correction);
        }
        String status = kind == UsageKind.VOICE ? words.say("outcome." + event.status()) : event.status();
        return List.of(event.from(), event.to(), event.adjusts() == null ? status : correction);
    }

    private static List<PdfColumn> columns(UsageKind kind, PrintedWords words) {
        List<PdfColumn> columns = new ArrayList<>(List.of(PdfColumn.text(words.say("time"), 88)));
        if (kind == UsageKind.EMAIL) {
            columns.add(PdfColumn.text(words.say("sender-id"), 210));
        } else {
            columns.add(PdfColumn.text(words.say("from"), 74));
            columns.add(PdfColumn.text(words.say("to"), 74));
            columns.add(PdfColumn.text(words.say(kind == UsageKind.VOICE ? "outcome" : "status"), 62));
        }
        columns.add(PdfColumn.text(words.say("case-type"), 82));
        columns.add(PdfColumn.number(words.say(quantity(kind)), 44));
        columns.add(PdfColumn.number(words.say("price"), 38));
        columns.add(PdfColumn.number(words.say("amount"), 54));
        return columns;
    }

    private static String quantity(UsageKind kind) {
        return switch (kind) {
            case VOICE -> "minutes";
            case SMS -> "segments";
            default -> "recipients";
        };
    }
}
