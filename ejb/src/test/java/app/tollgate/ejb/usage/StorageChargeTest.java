package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StorageChargeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    @Property
    void theDaysOfAMonthAddUpToItsAverageRoundedOnce(@ForAll @LongRange(min = 0, max = 5_000_000_000_000L) long bytes) {
        Money expected = Rating.rounded(
                java.math.BigInteger.valueOf(100_000L).multiply(java.math.BigInteger.valueOf(bytes)), 1_000_000_000);
        assertThat(sum(days(bytes, Map.of()))).isEqualTo(expected);
    }

    @Test
    void halfAMonthCostsHalf() {
        List<StorageCharge.Day> days = days(0, Map.of(LocalDate.of(2026, 2, 15), 10_000_000_000L));
        assertThat(sum(days)).isEqualTo(Money.parse("0.50"));
        assertThat(days.get(13).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void lessThanNothingCostsNothing() {
        assertThat(sum(days(0, Map.of(FIRST, -5_000_000_000L)))).isEqualTo(Money.ZERO);
    }

    @Test
    void eachMonthIsAveragedOverItsOwnDays() {
        List<StorageCharge.Day> days = StorageCharge.days(
                FIRST, LocalDate.of(2026, 3, 31), 1_000_000_000L, Map.of(), StorageChargeTest::terms);
        assertThat(sum(days)).isEqualTo(Money.parse("0.20"));
    }

    private static List<StorageCharge.Day> days(long before, Map<LocalDate, Long> changes) {
        return StorageCharge.days(FIRST, LAST, before, changes, StorageChargeTest::terms);
    }

    private static StorageCharge.Terms terms(LocalDate day) {
        return new StorageCharge.Terms(RatingTest.price(UsageKind.STORAGE, "0.10"), BillingMode.MONTHLY_INVOICE);
    }

    private static Money sum(List<StorageCharge.Day> days) {
        return days.stream().map(StorageCharge.Day::amount).reduce(Money.ZERO, Money::plus);
    }
}
