package app.tollgate.ejb.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.TenantCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueMonthsTest {

    private static final Instant FOUNDED = Instant.parse("2023-12-10T12:00:00Z");
    private static final YearMonth LAST = YearMonth.of(2030, 12);

    @Test
    void everyMonthOfEveryZoneIsDueSixHoursAfterItsEndAndNoneIsLeftOut() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            TenantCalendar calendar = new TenantCalendar(ZoneId.of(zone));
            Optional<YearMonth> closed = Optional.empty();
            Instant now = FOUNDED;
            while (closed.isEmpty() || closed.get().isBefore(LAST)) {
                DueMonths months = DueMonths.of(calendar, closed, Optional.empty(), FOUNDED);
                assertThat(months.due(now)).as(zone).isEmpty();
                now = months.nextDue();
                assertThat(months.due(now.minusNanos(1))).as(zone).isEmpty();
                YearMonth due = months.due(now).orElseThrow();
                assertThat(calendar.period(due).end().plusSeconds(6 * 3600))
                        .as(zone)
                        .isEqualTo(now);
                assertThat(due)
                        .isEqualTo(closed.map(month -> month.plusMonths(1)).orElse(YearMonth.of(2023, 12)));
                closed = Optional.of(due);
            }
        }
    }

    @Test
    void monthsBeforeTheTenantCameWaitForItsFirstMonthToEnd() {
        DueMonths months = DueMonths.of(
                new TenantCalendar(ZoneId.of("UTC")), Optional.empty(), Optional.of(YearMonth.of(2023, 10)), FOUNDED);
        assertThat(months.due(Instant.parse("2024-01-01T05:59:59Z"))).isEmpty();
        assertThat(months.due(Instant.parse("2024-01-01T06:00:00Z"))).contains(YearMonth.of(2023, 10));
    }
}
