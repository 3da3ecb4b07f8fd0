package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

    private static final Price FLAT = price(UsageKind.VOICE, "0.12");
    private static final Price TIERED = price(UsageKind.SMS, "0.015", step(100, "0.01"), step(200, "0.0075"));

    @ParameterizedTest
    @CsvSource({"0,30", "1,30", "30,30", "31,60", "60,60", "61,90", "86400,86400", "86399,86400"})
    void callsAreBilledInHalfMinutesAndAtLeastOne(int seconds, int billed) {
        assertThat(Measured.billedSeconds(seconds)).isEqualTo(billed);
    }

    @Test
    void aCallWithoutDurationCostsHalfAMinuteWhateverItsOutcome() {
        Measured measured = Measured.of(new UsageDetails.Voice(null, null, null, null, null));
        assertThat(measured).isEqualTo(new Measured(0, 30, 0));
        assertThat(Rating.amount(FLAT, 0, measured.billedQuantity())).isEqualTo(Money.parse("0.06"));
    }

    @Test
    void aQuantityAcrossBordersIsSplit() {
        assertThat(Rating.amount(TIERED, 0, 100)).isEqualTo(Money.parse("1.50"));
        assertThat(Rating.amount(TIERED, 99, 2)).isEqualTo(Money.parse("0.025"));
        assertThat(Rating.amount(TIERED, 50, 200)).isEqualTo(Money.parse("2.125"));
        assertThat(Rating.amount(TIERED, 500, 4)).isEqualTo(Money.parse("0.03"));
        assertThat(Rating.firstUnitPrice(TIERED, 99)).isEqualTo(Money.parse("0.015"));
        assertThat(Rating.firstUnitPrice(TIERED, 100)).isEqualTo(Money.parse("0.01"));
    }

    @Test
    void promisesUseTheDearestTier() {
        Price rising = price(UsageKind.VOICE, "0.10", step(10, "0.30"), step(20, "0.05"));
        assertThat(Rating.dearest(rising, 90)).isEqualTo(Money.parse("0.45"));
    }

    @Property
    void cuttingAMonthIntoEventsChangesNothingWhereNothingIsRounded(
            @ForAll List<@IntRange(min = 0, max = 120) Integer> quantities) {
        long monthToDate = 0;
        Money sum = Money.ZERO;
        for (int quantity : quantities) {
            sum = sum.plus(Rating.amount(TIERED, monthToDate, quantity));
            monthToDate += quantity;
        }
        assertThat(sum).isEqualTo(Rating.amount(TIERED, 0, monthToDate));
    }

    @Property
    void anAmountIsTheExactProductRoundedHalfEvenOnce(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long micros,
            @ForAll @LongRange(min = 0, max = 86_400) long seconds) {
        Price price = new Price(
                Ids.next(),
                Optional.empty(),
                UsageKind.VOICE,
                new Money(micros),
                LocalDate.EPOCH,
                List.of(),
                Instant.EPOCH);
        long expected = new BigDecimal(micros)
                .multiply(new BigDecimal(seconds))
                .divide(new BigDecimal(60), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        assertThat(Rating.amount(price, 0, seconds)).isEqualTo(new Money(expected));
        assertThat(Rating.rounded(Rating.exact(price, 7, seconds, 60), 60)).isEqualTo(new Money(expected));
    }

    static Price price(UsageKind kind, String unitPrice, Price.Step... steps) {
        return new Price(
                Ids.next(),
                Optional.empty(),
                kind,
                Money.parse(unitPrice),
                LocalDate.EPOCH,
                List.of(steps),
                Instant.EPOCH);
    }

    static Price.Step step(long above, String unitPrice) {
        return new Price.Step(above, Money.parse(unitPrice));
    }
}
