package app.tollgate.batch.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.CsvBytes;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.SpreadsheetText;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.UsageRow;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

public class DetailCsvTest {

    private static final UUID EVENT = UUID.fromString("01934c2e-7b60-7000-8000-000000000001");
    private final DetailCsv csv = new DetailCsv(
            UsageKind.VOICE, ZoneId.of("America/Chicago"), after -> CsvPage.of(List.of(), 1, after, row -> ""));

    @Test
    void aCallIsOneLineWithTypedColumnsAsTheyAre() {
        String line = text(lines(List.of(row("dialler", "call-1", "Personal Injury", "2026-03-08T07:59:59.25Z", 90))));
        assertThat(line)
                .isEqualTo("01934c2e-7b60-7000-8000-000000000001,dialler,call-1,2026-03-08T01:59:59.25-06:00,OUTBOUND,"
                        + "+13125550100,+14155550123,CONNECTED,61,1.5,0.12,0.18,,,Personal Injury,,\r\n");
    }

    @Test
    void theOffsetFollowsTheClocksOfTheTenant() {
        assertThat(text(lines(List.of(row("", "a", null, "2026-03-08T08:00:00Z", 30)))))
                .contains(",2026-03-08T03:00:00-05:00,");
    }

    @Test
    void aCorrectionDownwardsKeepsItsMinus() {
        UsageRow correction = row("dialler", "fix", null, "2026-03-08T08:00:00Z", -30);
        assertThat(text(lines(List.of(correction)))).contains(",61,-0.5,0.12,-0.06,");
    }

    @Test
    void freeTextThatASpreadsheetWouldCalculateIsDefused() {
        assertThat(List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx"))
                .allSatisfy(text -> assertThat(SpreadsheetText.defused(text)).isEqualTo("'" + text));
        assertThat(List.of("", "x=1", "'=1", " =1"))
                .allSatisfy(text -> assertThat(SpreadsheetText.defused(text)).isEqualTo(text));
    }

    @Property(tries = 300)
    void twoOtherParsersReadBackWhateverTheFreeTextsAre(
            @ForAll @Awkward @StringLength(min = 1, max = 30) String source,
            @ForAll @Awkward @StringLength(min = 1, max = 30) String caseType)
            throws IOException {
        byte[] lines = lines(List.of(
                row(source, "one", caseType, "2026-03-08T08:00:00Z", 30),
                row("plain", "two", "plain", "2026-03-08T08:00:01Z", 30)));
        List<String[]> read = parsed(lines);
        List<CSVRecord> readByThird = CSVFormat.RFC4180
                .parse(new StringReader(new String(lines, StandardCharsets.UTF_8)))
                .getRecords();
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).hasSize(DetailCsv.columns(UsageKind.VOICE).size());
        assertThat(read.get(0)[1]).isEqualTo(SpreadsheetText.defused(source));
        assertThat(read.get(0)[14]).isEqualTo(SpreadsheetText.defused(caseType));
        assertThat(read.get(1)[2]).isEqualTo("two");
        assertThat(readByThird).hasSize(2);
        assertThat(readByThird.get(0).get(1)).isEqualTo(SpreadsheetText.defused(source));
        assertThat(readByThird.get(0).get(14)).isEqualTo(SpreadsheetText.defused(caseType));
    }

    /** What makes trouble in CSV and in spreadsheets, and letters beyond ASCII. */
    @Chars({'=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '\'', ';', ' ', '#', 'a', 'é', '漢'})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Awkward {}

    public static List<String[]> parsed(byte[] csv) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\r\n");
        settings.getFormat().setNormalizedNewline('\n');
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setIgnoreLeadingWhitespacesInQuotes(false);
        settings.setIgnoreTrailingWhitespacesInQuotes(false);
        settings.setCommentProcessingEnabled(false);
        settings.setMaxCharsPerColumn(100_000);
        return new CsvParser(settings).parseAll(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
    }

    private static UsageRow row(String source, String senderId, String caseType, String time, int billedSeconds) {
        return new UsageRow(
                new RowKey(LocalDate.of(2026, 3, 8), Instant.parse(time), 1),
                EVENT,
                source,
                senderId,
                "OUTBOUND",
                "+13125550100",
                "+14155550123",
                "CONNECTED",
                61,
                billedSeconds,
                Money.parse("0.12"),
                Money.parse("0.12").timesFraction(billedSeconds, 60),
                null,
                null,
                caseType,
                null,
                null);
    }

    private byte[] lines(List<UsageRow> rows) {
        CsvBytes lines = new CsvBytes(100);
        rows.forEach(row -> {
            csv.write(row, lines);
            lines.endLine();
        });
        return lines.toBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
