package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.spending.CampaignCharge;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one transaction charges, summed up.
 *
 * @param postings the ids of the postings it makes, one for each mode that it comes to something in
 * @param present the tenant's month now, which caps are about
 * @param termsVersion of the billing terms under which all of it is booked
 * @param days in the order in which rows are touched
 * @param settled the holds that the charged events settle
 */
record Charges(
        Map<BillingMode, UUID> postings,
        Instant at,
        YearMonth present,
        long termsVersion,
        List<DaySum> days,
        List<MonthQuantities> quantities,
        List<UUID> settled) {

    /**
     * What each month is charged, by the booked day. The present one is always among them: its row is the cap row, behind which
     * everything is decided, whatever month is charged.
     */
    SortedMap<YearMonth, Money> months() {
        SortedMap<YearMonth, Money> months = new TreeMap<>(Map.of(present, Money.ZERO));
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

    /** A posting for each mode, unless what is billed in it comes to nothing. */
    List<Posting> toPost() {
        Map<BillingMode, Money> sums = new EnumMap<>(BillingMode.class);
        days.forEach(day -> sums.merge(day.mode(), new Money(day.amountMicros()), Money::plus));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().micros() != 0)
                .map(sum -> Posting.usage(postings.get(sum.getKey()), at, charged(sum.getKey()), sum.getValue()))
                .toList();
    }

    private static Account charged(BillingMode mode) {
        return mode == BillingMode.REFILLABLE_WALLET ? Account.WALLET : Account.UNBILLED;
    }
}
