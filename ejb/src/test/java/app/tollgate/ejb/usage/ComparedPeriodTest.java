package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-23, 2026-11-23, 2026-10-01, 2026-10-23",
        "2026-11-01, 2026-11-30, 2026-11-23, 2026-10-01, 2026-10-23",
        "2026-10-01, 2026-10-31, 2026-11-23, 2026-09-01, 2026-09-30",
        "2026-03-01, 2026-03-30, 2026-03-30, 2026-02-01, 2026-02-28",
        "2026-11-10, 2026-11-16, 2026-11-23, 2026-11-03, 2026-11-09",
        "2026-10-15, 2026-11-14, 2026-11-23, 2026-09-14, 2026-10-14",
    })
    void isComparedWithTheDaysThatMatch(
            LocalDate from, LocalDate to, LocalDate today, LocalDate previousFrom, LocalDate previousTo) {
        assertThat(new ComparedPeriod(from, to).previous(today))
                .isEqualTo(new ComparedPeriod(previousFrom, previousTo));
    }
}
