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

    /** More than any unit could cost, and little enough that a month of the largest events stays far from overflow. */
    static final Money MOST = Money.parse("1000.00");

    /** As far back as events may lie: an earlier day would rate nothing. */
    static final int MOST_MONTHS_BACK = 13;

    static final int MOST_YEARS_AHEAD = 10;

    static final int MOST_TIERS = 20;
    private static final String WHOLE_UNITS = "[0-9]{1,12}(\\.0+)?";

    private PriceRules() {}

    /** Names everything that is wrong but whether the tenant exists. */
    static void check(PriceRequest request, LocalDate today, FieldErrors errors) {
        if (request.kind() != null && UsageKind.find(request.kind()).isEmpty()) {
            errors.add("/kind", "type", "The kind is one of voice, sms, email, storage.");
        }
        amount(request.unitPrice(), "/unitPrice", errors);
        from(request.from(), today, errors);
        tiers(request.tiers() == null ? List.of() : request.tiers(), errors);
    }

    static List<Price.Step> steps(PriceRequest request) {
        return request.tiers() == null
                ? List.of()
                : request.tiers().stream()
                        .map(tier -> new Price.Step(units(tier.above()), tier.unitPrice()))
                        .toList();
    }

    private static void from(LocalDate from, LocalDate today, FieldErrors errors) {
        LocalDate first = today.minusMonths(MOST_MONTHS_BACK);
        LocalDate last = today.plusYears(MOST_YEARS_AHEAD);
        if (from != null && (from.isBefore(first) || from.isAfter(last))) {
            errors.add("/from", "range", "A price begins between " + first + " and " + last + ".");
        }
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
