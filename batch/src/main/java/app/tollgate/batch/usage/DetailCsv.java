package app.tollgate.batch.usage;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.shared.CsvBytes;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvRows;
import app.tollgate.ejb.report.UsageRow;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes calls or messages as lines of CSV, with the same columns wherever they mean the same.
 *
 * <p>Free text (source, sender's id, case type, a message's status) that a spreadsheet would take for a formula gets {@code '} in front;
 * typed columns are written as they are.
 */
final class DetailCsv implements CsvRows<UsageRow> {

    private static final List<String> FIRST =
            List.of("Event ID", "Source", "Sender's ID", "Time", "Direction", "From", "To");
    private static final List<String> OF_CALLS = List.of("Outcome", "Raw seconds", "Billed minutes");
    private static final List<String> OF_MESSAGES = List.of("Status", "Segments");
    private static final List<String> LAST =
            List.of("Unit price", "Amount", "Campaign ID", "Case ID", "Case type", "Contact ID", "Adjusts");

    private final UsageKind kind;
    private final Function<String, CsvPage<UsageRow>> pages;
    private final LocalTimes times;
    private final KnownTexts seconds = new KnownTexts(Long::toString);
    private final KnownTexts quantities;
    private final KnownTexts amounts =
            new KnownTexts(micros -> Money.ofMicros(micros).toString());

    /** @param kind {@code VOICE} or {@code SMS} */
    DetailCsv(UsageKind kind, ZoneId zone, Function<String, CsvPage<UsageRow>> pages) {
        this.kind = kind;
        this.pages = pages;
        this.times = new LocalTimes(zone);
        this.quantities = new KnownTexts(kind::quantity);
    }

    static List<String> columns(UsageKind kind) {
        return Stream.of(FIRST, kind == UsageKind.VOICE ? OF_CALLS : OF_MESSAGES, LAST)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> columns() {
        return columns(kind);
    }

    @Override
    public CsvPage<UsageRow> page(String after) {
        return pages.apply(after);
    }

    @Override
    public void write(UsageRow row, CsvBytes line) {
        line.field(row.eventId().toString())
                .field(defused(row.source()))
                .field(defused(row.senderId()))
                .field(times.of(row.key().time()))
                .field(row.direction())
                .field(row.from())
                .field(row.to());
        if (kind == UsageKind.VOICE) {
            line.field(row.status()).field(seconds.of(row.rawSeconds()));
        } else {
            line.field(defused(row.status()));
        }
        line.field(quantities.of(row.billedQuantity()))
                .field(amounts.of(row.unitPrice().micros()))
                .field(amounts.of(row.amount().micros()))
                .field(id(row.campaignId()))
                .field(id(row.caseId()))
                .field(defused(row.caseType()))
                .field(id(row.contactId()))
                .field(id(row.adjusts()));
    }

    private static String id(UUID id) {
        return id == null ? null : id.toString();
    }
}
