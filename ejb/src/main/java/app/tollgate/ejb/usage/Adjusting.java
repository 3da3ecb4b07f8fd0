package app.tollgate.ejb.usage;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.pricing.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Turns corrections into the differences they make, one after the other.
 *
 * <p>A correction states what the original should have said. It belongs to the original's campaign and case type, is rated at the
 * original's price, and is booked on the original's day, so that the sums become what they would have been; once that day's month is
 * closed it is booked today.
 */
final class Adjusting {

    private final Map<UUID, Originals.Original> byEventId = new HashMap<>();
    private final Map<Originals.Key, UUID> byKey = new HashMap<>();
    private final Function<UUID, Price> prices;
    private final BiFunction<UsageKind, LocalDate, BookedDay> booked;
    private final List<RatedEvent> rated = new ArrayList<>();
    private final List<RejectedEvent> rejected = new ArrayList<>();

    /**
     * @param prices finds the price with tiers that an original was rated with
     * @param booked tells where usage of a day is booked now
     */
    Adjusting(
            List<Originals.Original> originals,
            Function<UUID, Price> prices,
            BiFunction<UsageKind, LocalDate, BookedDay> booked) {
        this.prices = prices;
        this.booked = booked;
        for (Originals.Original original : originals) {
            byEventId.put(original.eventId(), original);
            byKey.put(original.key(), original.eventId());
        }
    }

    void apply(Reported reported) {
        NewUsageEvent event = reported.event();
        Optional<Originals.Original> original = find(event);
        List<FieldError> errors = original.map(found -> errors(event, found)).orElseGet(() -> List.of(unknown(event)));
        if (errors.isEmpty()) {
            book(reported, original.orElseThrow());
        } else {
            rejected.add(new RejectedEvent(event.index(), errors));
        }
    }

    List<RatedEvent> rated() {
        return rated;
    }

    List<RejectedEvent> rejected() {
        return rejected;
    }

    private void book(Reported reported, Originals.Original original) {
        Measured stated = Measured.of(reported.event().details());
        Money amount = amount(original, stated.billedQuantity());
        BookedDay now = booked.apply(original.kind(), original.day());
        rated.add(new RatedEvent(
                Ids.next(),
                reported.event(),
                reported.by(),
                original.links(),
                now.day(),
                original.lateOf().or(now::lateOf),
                original.mode(),
                stated.minus(original.measured()),
                original.unitPrice(),
                amount.minus(original.amount()),
                original.tiers(),
                Optional.of(original.eventId())));
        byEventId.put(original.eventId(), original.with(stated, amount));
    }

    /** What the corrected quantity would have cost when the original was rated. */
    private Money amount(Originals.Original original, long quantity) {
        return original.tiers()
                .map(tiers -> Rating.amount(prices.apply(tiers.price()), tiers.from(), quantity))
                .orElseGet(() -> original.unitPrice()
                        .timesFraction(quantity, original.kind().baseUnitsPerUnit()));
    }

    private Optional<Originals.Original> find(NewUsageEvent event) {
        UUID bySender = byKey.get(new Originals.Key(event.source(), event.adjusts()));
        return Optional.ofNullable(bySender).or(() -> Ids.read(event.adjusts())).map(byEventId::get);
    }

    private static FieldError unknown(NewUsageEvent event) {
        return FieldError.at(event.linksAt() + "/adjusts", "unknown", "There is no event with this id to adjust.");
    }

    private static List<FieldError> errors(NewUsageEvent event, Originals.Original original) {
        List<FieldError> errors = new ArrayList<>();
        if (original.isAdjustment()) {
            errors.add(FieldError.at(
                    event.linksAt() + "/adjusts",
                    "is-adjustment",
                    "This is an adjustment itself; name the event that it adjusts."));
        } else if (original.kind() != event.kind()) {
            errors.add(FieldError.at(
                    event.linksAt() + "/adjusts",
                    "other-type",
                    "The adjusted event is of type " + original.kind().text() + "."));
        }
        UsageLinks stated = event.links();
        same(stated.campaignId(), original.links().campaignId(), event.linksAt() + "/campaignId", errors);
        same(stated.caseId(), original.links().caseId(), event.linksAt() + "/caseId", errors);
        same(stated.caseType(), original.links().caseType(), event.linksAt() + "/caseType", errors);
        same(stated.contactId(), original.links().contactId(), event.linksAt() + "/contactId", errors);
        return errors;
    }

    private static void same(Object stated, Object original, String at, List<FieldError> errors) {
        if (stated != null && !Objects.equals(stated, original)) {
            errors.add(FieldError.at(
                    at, "differs", "An adjustment belongs to what its original belongs to; leave this out."));
        }
    }
}
