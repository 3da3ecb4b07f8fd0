package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import app.tollgate.web.page.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final Words words = new Words(Language.ENGLISH);
    private final Formats formats = new Formats(Language.ENGLISH, ZoneOffset.UTC, LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-01 | 2026-11-23 | 2026-10-01 | 2026-10-23 | Compared with the same days of October. | Oct
            2026-10-01 | 2026-10-31 | 2026-09-01 | 2026-09-30 | Compared with September.                | Sep
            2026-01-01 | 2026-01-31 | 2025-12-01 | 2025-12-31 | Compared with December 2025.            | Dec
            2026-10-25 | 2026-11-23 | 2026-09-25 | 2026-10-24 | Compared with Sep 25 – Oct 24.          | Sep 25 – Oct 24
            2026-11-08 | 2026-11-14 | 2026-11-01 | 2026-11-07 | Compared with Nov 1–7.                  | Nov 1–7
            """)
    void aMonthHasItsNameAndOtherDaysTheirDates(
            String from, String to, String previousFrom, String previousTo, String sentence, String name) {
        Comparison comparison = new Comparison(TestSummaries.compared(from, to, previousFrom, previousTo));

        assertThat(comparison.sentence(words, formats)).isEqualTo(sentence);
        assertThat(comparison.name(formats)).isEqualTo(name);
    }
}
