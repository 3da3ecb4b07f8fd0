package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which prices may be set. */
final class PriceRules {

    /** More than any unit could cost; keeps every amount far from overflow. */
    static final Money MOST = Money.parse("1000000.00");

    static final int MOST_TIERS = 20;
    private static final String WHOLE_UNITS = "[0-9]{1,12}(\\.0+)?";

    private PriceRules() {}

    /** Everything that is wrong with the request but whether its tenant exists. */
    static List<FieldError> errors(PriceRequest request, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (request.kind() == null) {
            errors.add(FieldError.at("/kind", "required", "The kind of usage is needed."));
        } else if (UsageKind.find(request.kind()).isEmpty()) {
            errors.add(FieldError.at("/kind", "type", "The kind is one of voice, sms, email, storage."));
        }
        amount(request.unitPrice(), "/unitPrice", errors);
        if (request.from() == null) {
            errors.add(FieldError.at("/from", "required", "The first day of the price is needed."));
        } else if (request.from().isBefore(today)) {
            errors.add(FieldError.at("/from", "in-the-past", "A price may begin on " + today + " at the earliest."));
        }
        tiers(request.tiers() == null ? List.of() : request.tiers(), errors);
        return errors;
    }

    static List<Price.Step> steps(PriceRequest request) {
        return request.tiers() == null
                ? List.of()
                : request.tiers().stream()
                        .map(tier -> new Price.Step(units(tier.above()), tier.unitPrice()))
                        .toList();
    }

    private static void tiers(List<PriceTier> tiers, List<FieldError> errors) {
        if (tiers.size() > MOST_TIERS) {
            errors.add(FieldError.at("/tiers", "too-many", "A price has at most " + MOST_TIERS + " tiers."));
            return;
        }
        long last = 0;
        for (int i = 0; i < tiers.size(); i++) {
            PriceTier tier = tiers.get(i);
            String at = "/tiers/" + i;
            if (tier == null) {
                errors.add(FieldError.at(at, "required", "A tier is an object with above and unitPrice."));
                continue;
            }
            amount(tier.unitPrice(), at + "/unitPrice", errors);
            if (tier.above() == null || !tier.above().matches(WHOLE_UNITS)) {
                errors.add(FieldError.at(
                        at + "/above", "type", "A tier begins above a whole number of units, such as \"1000\"."));
            } else if (units(tier.above()) <= last) {
                errors.add(FieldError.at(
                        at + "/above", "not-ascending", "Each tier begins above the one before, the first above 0."));
            } else {
                last = units(tier.above());
            }
        }
    }

    private static void amount(Money price, String at, List<FieldError> errors) {
        if (price == null) {
            errors.add(FieldError.at(at, "required", "The price of a unit is needed."));
        } else if (price.isNegative() || price.compareTo(MOST) > 0) {
            errors.add(FieldError.at(at, "range", "A unit costs between 0.00 and " + MOST + "."));
        }
    }

    private static long units(String text) {
        int point = text.indexOf('.');
        return Long.parseLong(point < 0 ? text : text.substring(0, point));
    }
}
