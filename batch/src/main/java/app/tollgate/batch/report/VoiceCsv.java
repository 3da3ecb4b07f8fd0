package app.tollgate.batch.report;

import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.report.VoiceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes calls as CSV (RFC 4180, UTF-8, CRLF).
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

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int BYTES_PER_ROW = 300;

    private final DateTimeFormatter time;

    VoiceCsv(ZoneId zone) {
        time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    }

    static byte[] header() {
        return text(new StringBuilder(), printer -> printer.printRecord(COLUMNS));
    }

    byte[] lines(List<VoiceRow> rows) {
        return text(new StringBuilder(rows.size() * BYTES_PER_ROW), printer -> {
            for (VoiceRow row : rows) {
                print(row, printer);
            }
        });
    }

    private void print(VoiceRow row, CSVPrinter csv) throws IOException {
        csv.printRecord(
                row.eventId(),
                defused(row.source()),
                defused(row.senderId()),
                time.format(row.key().time()),
                row.direction(),
                row.from(),
                row.to(),
                row.outcome(),
                row.rawSeconds(),
                UsageKind.VOICE.quantity(row.billedSeconds()),
                row.unitPrice(),
                row.amount(),
                row.campaignId(),
                row.caseId(),
                defused(row.caseType()),
                row.contactId(),
                row.adjusts());
    }

    /** The text with a quote in front if a spreadsheet would calculate it. */
    static String defused(String text) {
        return text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static byte[] text(StringBuilder out, Printing printing) {
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printing.on(printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Printing {
        void on(CSVPrinter printer) throws IOException;
    }
}
