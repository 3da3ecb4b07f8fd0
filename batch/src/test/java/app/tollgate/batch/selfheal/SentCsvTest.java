package app.tollgate.batch.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.shared.CsvBytes;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.HealedRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentCsvTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");

    @Test
    void theStatusStandsBehindTheChosenColumns() {
        HealedLine line = new HealedLine(List.of(HealedColumn.NEW_NUMBER, HealedColumn.EXTERNAL_ID), ZoneOffset.UTC);
        SentCsv sent = new SentCsv(new HealedCsv(line, after -> new CsvPage<>(List.of(), after, true)));
        assertThat(sent.columns()).containsExactly("New Number", "External ID", "Status");

        CsvBytes csv = new CsvBytes(10);
        sent.write(row(HealedStatus.RETRACTED), csv);
        csv.endLine();
        assertThat(new String(csv.toBytes(), StandardCharsets.UTF_8)).isEqualTo("+12025550173,KV-20418,RETRACTED\r\n");
    }

    private static HealedRow row(HealedStatus status) {
        return new HealedRow(
                new UUID(0, 1),
                new HealedView(
                        new UUID(0, 2),
                        "KV-20418",
                        "Rosalind Ferreby",
                        "+12025550119",
                        "+12025550173",
                        List.of(),
                        NOW,
                        NOW,
                        status,
                        status == HealedStatus.RETRACTED ? NOW : null));
    }
}
