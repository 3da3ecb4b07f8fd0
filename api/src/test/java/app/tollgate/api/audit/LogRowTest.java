package app.tollgate.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bytes of a row, which the offline verifier hashes as well. */
class LogRowTest {

    @Test
    void theHashOfARowIsTheDocumentedOne() {
        LogRow row = new LogRow(
                7,
                "0193a6b4-7c1e-7d2f-8a55-000000000001",
                Instant.parse("2026-11-23T20:09:41.5Z"),
                "LOGIN",
                "USER",
                null,
                "Ada",
                "203.0.113.9",
                "SIGNED_IN",
                null,
                null,
                null,
                "req-1",
                "{}");
        assertThat(HexFormat.of().formatHex(row.hash()))
                .isEqualTo("d0235227c267f0ff3c8a9cc6a2a907cefa9d6b3cf0a13384898e0cfd599c9403");
    }

    @Test
    void aTimeHasSixDecimalsAndAllItsZeroes() {
        DateTimeFormatter documented =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
        Random random = new Random(7);
        assertThat(LogRow.text(Instant.parse("0007-01-02T03:04:05.000000999Z")))
                .isEqualTo("0007-01-02T03:04:05.000000Z");
        assertThat(Stream.generate(() -> Instant.ofEpochSecond(
                                random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000)))
                        .limit(10_000))
                .allSatisfy(at -> assertThat(LogRow.text(at)).isEqualTo(documented.format(at)));
    }
}
