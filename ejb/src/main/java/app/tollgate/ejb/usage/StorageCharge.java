package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Works out what each day's sample of the stored bytes costs.
 *
 * <p>A day costs the step that the month's rounded sum takes on it, so that the days of a month always add up to the month's average,
 * rounded once.
 */
final class StorageCharge {

    /** 100 petabytes: more than anybody stores; a month of it can still be added up. */
    private static final long MOST_BYTES = 100_000_000_000_000_000L;

    private YearMonth month;
    private long byteDays;
    private BigInteger exact = BigInteger.ZERO;
    private Money charged = Money.ZERO;

    private StorageCharge() {}

    /**
     * What a day's sample showed and costs.
     *
     * @param price that it was charged with; empty for a day charged before prices were noted
     * @param mode that it is billed in, and whatever changes it later
     */
    record Day(LocalDate day, long bytes, Money amount, Optional<UUID> price, BillingMode mode) {}

    /** What a day is charged under. */
    record Terms(Price price, BillingMode mode) {}

    private record Booking(BookedDay day, BillingMode mode) {}

    /**
     * The days from {@code first} to {@code last}, both included.
     *
     * @param first the first day of a month
     * @param before the bytes stored before it
     * @param changes what was added or removed on each day
     */
    static List<Day> days(
            LocalDate first,
            LocalDate last,
            long before,
            Map<LocalDate, Long> changes,
            Function<LocalDate, Terms> terms) {
        StorageCharge charge = new StorageCharge();
        List<Day> days = new ArrayList<>();
        long bytes = before;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            bytes = Math.addExact(bytes, changes.getOrDefault(day, 0L));
            long sample = Math.min(Math.max(0, bytes), MOST_BYTES);
            Terms held = terms.apply(day);
            Money amount = charge.next(day, sample, held.price());
            days.add(new Day(day, sample, amount, Optional.of(held.price().id()), held.mode()));
        }
        return days;
    }

    /** What the days cost more or less than before, as sums of the days that this is booked on. */
    static List<DaySum> differences(List<Day> due, Map<LocalDate, Day> charged, Function<LocalDate, BookedDay> booked) {
        Map<Booking, Money> sums = new HashMap<>();
        for (Day day : due) {
            Day before = charged.get(day.day());
            Money difference = before == null ? day.amount() : day.amount().minus(before.amount());
            sums.merge(new Booking(booked.apply(day.day()), day.mode()), difference, Money::plus);
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().micros() != 0)
                .map(sum -> DaySum.ofStorage(sum.getKey().day(), sum.getKey().mode(), sum.getValue()))
                .sorted(DaySum.IN_ORDER)
                .toList();
    }

    private Money next(LocalDate day, long bytes, Price price) {
        if (!YearMonth.from(day).equals(month)) {
            month = YearMonth.from(day);
            byteDays = 0;
            exact = BigInteger.ZERO;
            charged = Money.ZERO;
        }
        long perUnit = UsageKind.STORAGE.baseUnitsPerUnit() * month.lengthOfMonth();
        exact = exact.add(Rating.exact(price, byteDays, bytes, perUnit));
        byteDays = Math.addExact(byteDays, bytes);
        Money sum = Rating.rounded(exact, perUnit);
        Money step = sum.minus(charged);
        charged = sum;
        return step;
    }
}
