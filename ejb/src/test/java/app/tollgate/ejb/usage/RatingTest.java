package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        assertThat(UsageKind.VOICE.billed(seconds)).isEqualTo(billed);
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
        assertThat(rising.atMost(90)).isEqualTo(Money.parse("0.45"));
    }

    /** R4: two prices that binary fractions cannot hold. */
    @ParameterizedTest
    @CsvSource({"0.0075, 7500.00", "0.0031, 3100.00"})
    void aMillionEventsDoNotDrift(String unitPrice, String total) {
        Price flat = price(UsageKind.SMS, unitPrice);
        Price tiered = price(UsageKind.SMS, unitPrice, step(10, unitPrice));
        Money sum = Money.ZERO;
        Money sumInTiers = Money.ZERO;
        for (int i = 0; i < 1_000_000; i++) {
            sum = sum.plus(Rating.amount(flat, 0, 1));
            sumInTiers = sumInTiers.plus(Rating.amount(tiered, i, 1));
        }
        assertThat(sum).isEqualTo(Money.parse(total)).isEqualTo(sumInTiers);
        assertThat(Rating.amount(tiered, 0, 1_000_000)).isEqualTo(sum);
    }

    @Property
    void anEventAcrossBordersIsSplitExactlyWhereverItIsCut(
            @ForAll("prices") Price price,
            @ForAll @LongRange(min = 0, max = 100_000) long monthToDate,
            @ForAll @LongRange(min = 0, max = 100_000) long first,
            @ForAll @LongRange(min = 0, max = 100_000) long second) {
        long perUnit = price.kind().baseUnitsPerUnit();
        BigInteger whole = Rating.exact(price, monthToDate, first + second, perUnit);
        assertThat(Rating.exact(price, monthToDate, first, perUnit)
                        .add(Rating.exact(price, monthToDate + first, second, perUnit)))
                .isEqualTo(whole);
        assertThat(whole).isEqualTo(stretchByStretch(price, monthToDate, first + second));
    }

    @Property
    void nothingCostsMoreThanItsDearestTier(
            @ForAll("prices") Price price,
            @ForAll @LongRange(min = 0, max = 100_000) long monthToDate,
            @ForAll @LongRange(min = 0, max = 100_000) long quantity) {
        assertThat(Rating.amount(price, monthToDate, quantity)).isLessThanOrEqualTo(price.atMost(quantity));
    }

    @Provide
    Arbitrary<Price> prices() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 1_000_000_000).map(Money::new);
        Arbitrary<List<Long>> borders = Arbitraries.longs()
                .between(1, 2_000)
                .set()
                .ofMaxSize(5)
                .map(all -> all.stream().sorted().toList());
        Arbitrary<UsageKind> kinds = Arbitraries.of(UsageKind.VOICE, UsageKind.SMS, UsageKind.EMAIL);
        return Combinators.combine(kinds, amounts, borders, amounts.list().ofSize(5))
                .as((kind, unitPrice, above, more) -> new Price(
                        Ids.next(),
                        Optional.empty(),
                        kind,
                        unitPrice,
                        LocalDate.EPOCH,
                        IntStream.range(0, above.size())
                                .mapToObj(i -> new Price.Step(above.get(i), more.get(i)))
                                .toList(),
                        Instant.EPOCH));
    }

    /** The slow way: each stretch between two borders for itself, found by asking what its first unit costs. */
    private static BigInteger stretchByStretch(Price price, long monthToDate, long quantity) {
        long perUnit = price.kind().baseUnitsPerUnit();
        TreeSet<Long> cuts = new TreeSet<>(List.of(monthToDate, monthToDate + quantity));
        price.steps().stream()
                .map(step -> step.aboveUnits() * perUnit)
                .filter(border -> border > monthToDate && border < monthToDate + quantity)
                .forEach(cuts::add);
        BigInteger sum = BigInteger.ZERO;
        for (long cut : cuts.headSet(cuts.last())) {
            sum = sum.add(BigInteger.valueOf(Rating.firstUnitPrice(price, cut).micros())
                    .multiply(BigInteger.valueOf(cuts.higher(cut) - cut)));
        }
        return sum;
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
