package app.tollgate.batch.report;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.report.UsageRow;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes calls as lines of CSV.
 *
 * <p>Free text (source, sender's id, case type) that a spreadsheet would take for a formula gets {@code '} in front; typed columns are
 * written as they are.
 */
final class VoiceCsv implements CsvRows<UsageRow> {

    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Source",
            "Sender's ID",
            "Time",
            "Direction",
            "From",
            "To",
            "Outcome",
            "Raw seconds",
            "Billed minutes",
            "Unit price",
            "Amount",
            "Campaign ID",
            "Case ID",
            "Case type",
            "Contact ID",
            "Adjusts");

    private final Function<String, CsvPage<UsageRow>> pages;
    private final LocalTimes times;
    private final KnownTexts seconds = new KnownTexts(Long::toString);
    private final KnownTexts minutes = new KnownTexts(UsageKind.VOICE::quantity);
    private final KnownTexts amounts =
            new KnownTexts(micros -> Money.ofMicros(micros).toString());

    VoiceCsv(ZoneId zone, Function<String, CsvPage<UsageRow>> pages) {
        this.pages = pages;
        times = new LocalTimes(zone);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
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
                .field(row.to())
                .field(row.status())
                .field(seconds.of(row.rawSeconds()))
                .field(minutes.of(row.billedQuantity()))
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
