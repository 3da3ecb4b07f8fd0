package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TenantCalendarTest {

    @Test
    void everyInstantOfEveryZoneBelongsToExactlyOneMonth() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            TenantCalendar calendar = new TenantCalendar(ZoneId.of(id));
            for (YearMonth month = YearMonth.of(2024, 1); month.getYear() < 2031; month = month.plusMonths(1)) {
                Period period = calendar.period(month);
                assertThat(period.end())
                        .as(id)
                        .isEqualTo(calendar.period(month.plusMonths(1)).start());
                assertThat(calendar.monthOf(period.start())).as(id).isEqualTo(month);
                assertThat(calendar.monthOf(period.end().minusNanos(1))).as(id).isEqualTo(month);
            }
        }
    }

    @Test
    void daysHave23And25HoursWhereClocksChange() {
        TenantCalendar chicago = new TenantCalendar(ZoneId.of("America/Chicago"));
        assertThat(lengthOf(chicago.period(LocalDate.of(2026, 3, 8)))).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(chicago.period(LocalDate.of(2026, 11, 1)))).isEqualTo(Duration.ofHours(25));
        assertThat(chicago.dayOf(Instant.parse("2026-11-24T05:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static Duration lengthOf(Period period) {
        return Duration.between(period.start(), period.end());
    }
}
