package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Posting;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one transaction charges, summed up.
 *
 * @param posting the id of the posting it makes, unless it comes to nothing
 * @param present the tenant's month now, which caps are about
 * @param days in the order in which rows are touched
 */
record Charges(
        UUID posting,
        Instant at,
        YearMonth present,
        BillingMode mode,
        List<DaySum> days,
        List<MonthQuantities> quantities) {

    /** What each month is charged, by the booked day. */
    SortedMap<YearMonth, Money> months() {
        SortedMap<YearMonth, Money> months = new TreeMap<>();
        days.forEach(day -> months.merge(day.month(), new Money(day.amountMicros()), Money::plus));
        return months;
    }

    /** The posting, unless the charges come to nothing. */
    Optional<Posting> toPost() {
        Money sum = days.stream().map(day -> new Money(day.amountMicros())).reduce(Money.ZERO, Money::plus);
        return sum.micros() == 0 ? Optional.empty() : Optional.of(Posting.usage(posting, at, charged(), sum));
    }

    private Account charged() {
        return mode == BillingMode.REFILLABLE_WALLET ? Account.WALLET : Account.UNBILLED;
    }
}
