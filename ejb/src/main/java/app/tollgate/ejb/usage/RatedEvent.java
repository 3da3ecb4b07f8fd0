package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.pricing.Price;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * An event with its price, ready to be stored.
 *
 * @param by the actor that reported it
 * @param day the tenant's day it is booked on
 * @param lateOf the closed month it came too late for, or that it corrects
 * @param mode what it is billed in: the one it was received in; of an adjustment the original's
 * @param booked what it adds to the sums; of an adjustment the difference
 * @param tiers how to find the amount again, if the price had tiers
 * @param adjusts of an adjustment the original
 */
record RatedEvent(
        UUID eventId,
        NewUsageEvent event,
        UUID by,
        UsageLinks links,
        LocalDate day,
        Optional<YearMonth> lateOf,
        BillingMode mode,
        Measured booked,
        Money unitPrice,
        Money amount,
        Optional<InTiers> tiers,
        Optional<UUID> adjusts) {

    /** The price with tiers and the month's quantity that an event was rated from. */
    record InTiers(UUID price, long from) {}

    /** The month whose tiers it counts for: the one it occurred in. */
    YearMonth tierMonth() {
        return lateOf.orElseGet(() -> YearMonth.from(day));
    }

    /** Rates an event of its own; the month's quantity counts only where the price has tiers. */
    static RatedEvent of(Reported reported, BookedDay booked, BillingMode mode, Price price, long monthToDate) {
        NewUsageEvent event = reported.event();
        Measured measured = Measured.of(event.details());
        return new RatedEvent(
                Ids.next(),
                event,
                reported.by(),
                event.links(),
                booked.day(),
                booked.lateOf(),
                mode,
                measured,
                Rating.firstUnitPrice(price, monthToDate),
                Rating.amount(price, monthToDate, measured.billedQuantity()),
                price.isTiered() ? Optional.of(new InTiers(price.id(), monthToDate)) : Optional.empty(),
                Optional.empty());
    }
}
