package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.spending.CampaignCharge;
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
 * @param settled the holds that the charged events settle
 */
record Charges(
        UUID posting,
        Instant at,
        YearMonth present,
        BillingMode mode,
        List<DaySum> days,
        List<MonthQuantities> quantities,
        List<UUID> settled) {

    /** What each month is charged, by the booked day. */
    SortedMap<YearMonth, Money> months() {
        SortedMap<YearMonth, Money> months = new TreeMap<>();
        days.forEach(day -> months.merge(day.month(), new Money(day.amountMicros()), Money::plus));
        return months;
    }

    /** What each campaign is charged each month, in the order in which rows are touched. */
    List<CampaignCharge> campaigns() {
        SortedMap<UUID, SortedMap<YearMonth, Money>> sums = new TreeMap<>();
        for (DaySum day : days) {
            day.campaignId()
                    .ifPresent(campaign -> sums.computeIfAbsent(campaign, id -> new TreeMap<>())
                            .merge(day.month(), new Money(day.amountMicros()), Money::plus));
        }
        return sums.entrySet().stream()
                .flatMap(campaign -> campaign.getValue().entrySet().stream()
                        .map(month -> new CampaignCharge(campaign.getKey(), month.getKey(), month.getValue())))
                .toList();
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
