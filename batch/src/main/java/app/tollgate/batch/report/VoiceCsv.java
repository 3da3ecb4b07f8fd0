package app.tollgate.batch.report;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.report.VoiceRow;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Writes calls as lines of CSV.
 *
 * <p>Free text (source, sender's id, case type) that a spreadsheet would take for a formula gets {@code '} in front; typed columns are
 * written as they are.
 */
final class VoiceCsv {

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

    private static final int BYTES_PER_ROW = 260;

    private final LocalTimes times;
    private final KnownTexts seconds = new KnownTexts(Long::toString);
    private final KnownTexts minutes = new KnownTexts(UsageKind.VOICE::quantity);
    private final KnownTexts amounts =
            new KnownTexts(micros -> Money.ofMicros(micros).toString());

    VoiceCsv(ZoneId zone) {
        times = new LocalTimes(zone);
    }

    static byte[] header() {
        CsvBytes line = new CsvBytes(BYTES_PER_ROW);
        COLUMNS.forEach(line::field);
        line.endLine();
        return line.toBytes();
    }

    byte[] lines(List<VoiceRow> rows) {
        CsvBytes lines = new CsvBytes((rows.size() + 1) * BYTES_PER_ROW);
        rows.forEach(row -> add(row, lines));
        return lines.toBytes();
    }

    private void add(VoiceRow row, CsvBytes line) {
        line.field(row.eventId().toString())
                .field(defused(row.source()))
                .field(defused(row.senderId()))
                .field(times.of(row.key().time()))
                .field(row.direction())
                .field(row.from())
                .field(row.to())
                .field(row.outcome())
                .field(seconds.of(row.rawSeconds()))
                .field(minutes.of(row.billedSeconds()))
                .field(amounts.of(row.unitPrice().micros()))
                .field(amounts.of(row.amount().micros()))
                .field(id(row.campaignId()))
                .field(id(row.caseId()))
                .field(defused(row.caseType()))
                .field(id(row.contactId()))
                .field(id(row.adjusts()))
                .endLine();
    }

    private static String id(UUID id) {
        return id == null ? null : id.toString();
    }
}
