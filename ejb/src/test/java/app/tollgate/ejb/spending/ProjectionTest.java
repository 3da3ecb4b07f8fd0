package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Period;
import app.tollgate.api.shared.TenantCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void thereIsNotEnoughToGoByInTheFirst24Hours() {
        Period november = month(2026, 11, ZoneId.of("UTC"));
        Instant enough = november.start().plus(Duration.ofHours(24));

        assertThat(Projection.of(Money.parse("5.00"), november, november.start()))
                .isEmpty();
        assertThat(Projection.of(Money.parse("5.00"), november, enough.minusMillis(1)))
                .isEmpty();
        assertThat(Projection.of(Money.parse("5.00"), november, enough)).contains(Money.parse("150.00"));
    }

    @Test
    void aMonthGoesOnAsItBegan() {
        Period november = month(2026, 11, ZoneId.of("UTC"));
        Instant halfway = november.start().plus(Duration.ofDays(15));

        assertThat(Projection.of(Money.parse("100.000001"), november, halfway)).contains(Money.parse("200.000002"));
        assertThat(Projection.of(Money.ZERO, november, halfway)).contains(Money.ZERO);
    }

    @Test
    void monthsWithAChangeOfTheClocksHaveAnHourMoreOrLess() {
        // 31 days less an hour, and 30 days and an hour.
        Period march = month(2026, 3, CHICAGO);
        Period november = month(2026, 11, CHICAGO);

        assertThat(Projection.of(Money.parse("24.00"), march, march.start().plus(Duration.ofDays(1))))
                .contains(Money.parse("743.00"));
        assertThat(Projection.of(
                        Money.parse("24.00"), november, november.start().plus(Duration.ofDays(1))))
                .contains(Money.parse("721.00"));
    }

    @Test
    void atItsEndAMonthComesToWhatWasSpent() {
        Period february = month(2028, 2, CHICAGO);
        Money spent = Money.parse("1234.567891");

        assertThat(Projection.of(spent, february, february.end())).contains(spent);
        assertThat(Projection.of(spent, february, february.end().minusSeconds(1))
                        .orElseThrow())
                .isGreaterThan(spent)
                .isLessThan(Money.parse("1234.57"));
    }

    private static Period month(int year, int month, ZoneId zone) {
        return new TenantCalendar(zone).period(YearMonth.of(year, month));
    }
}
