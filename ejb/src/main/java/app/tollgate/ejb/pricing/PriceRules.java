package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.List;

/** Which prices may be set. */
final class PriceRules {

    /** More than any unit could cost; keeps every amount far from overflow. */
    static final Money MOST = Money.parse("1000000.00");

    static final int MOST_TIERS = 20;
    private static final String WHOLE_UNITS = "[0-9]{1,12}(\\.0+)?";

    private PriceRules() {}

    /** Names everything that is wrong but whether the tenant exists. */
    static void check(PriceRequest request, LocalDate today, FieldErrors errors) {
        if (request.kind() != null && UsageKind.find(request.kind()).isEmpty()) {
            errors.add("/kind", "type", "The kind is one of voice, sms, email, storage.");
        }
        amount(request.unitPrice(), "/unitPrice", errors);
        if (request.from() != null && request.from().isBefore(today)) {
            errors.add("/from", "in-the-past", "A price may begin on " + today + " at the earliest.");
        }
        tiers(request.tiers() == null ? List.of() : request.tiers(), errors);
    }

    static List<Price.Step> steps(PriceRequest request) {
        return request.tiers() == null
                ? List.of()
                : request.tiers().stream()
                        .map(tier -> new Price.Step(units(tier.above()), tier.unitPrice()))
                        .toList();
    }

    private static void tiers(List<PriceTier> tiers, FieldErrors errors) {
        if (tiers.size() > MOST_TIERS) {
            errors.add("/tiers", "too-many", "A price has at most " + MOST_TIERS + " tiers.");
            return;
        }
        long last = 0;
        for (int i = 0; i < tiers.size(); i++) {
            PriceTier tier = tiers.get(i);
            if (tier != null) {
                amount(tier.unitPrice(), "/tiers/" + i + "/unitPrice", errors);
                last = above(tier.above(), last, "/tiers/" + i + "/above", errors);
            }
        }
    }

    /** Where the tier begins; where the last one did, if this one cannot be read. */
    private static long above(String text, long last, String at, FieldErrors errors) {
        if (text == null) {
            return last;
        }
        if (!text.matches(WHOLE_UNITS)) {
            errors.add(at, "type", "A tier begins above a whole number of units, such as \"1000\".");
            return last;
        }
        if (units(text) <= last) {
            errors.add(at, "not-ascending", "Each tier begins above the one before, the first above 0.");
        }
        return Math.max(last, units(text));
    }

    private static void amount(Money price, String at, FieldErrors errors) {
        if (price != null && (price.isNegative() || price.compareTo(MOST) > 0)) {
            errors.add(at, "range", "A unit costs between 0.00 and " + MOST + ".");
        }
    }

    private static long units(String text) {
        int point = text.indexOf('.');
        return Long.parseLong(point < 0 ? text : text.substring(0, point));
    }
}
