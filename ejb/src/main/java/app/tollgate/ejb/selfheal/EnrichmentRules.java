package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.ejb.casework.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;

/** What must hold of found and flagged numbers beyond the shape of their members. */
final class EnrichmentRules {

    /** As far as usage events may be ahead. */
    static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    /** Older than anybody's dialler. */
    static final Instant EARLIEST = Instant.EPOCH;

    private EnrichmentRules() {}

    static void check(EnrichmentRequest found, Instant now, FieldErrors errors) {
        checkNumber("/oldNumber", found.oldNumber(), errors);
        checkNumber("/newNumber", found.newNumber(), errors);
        if (found.newNumber() != null && found.newNumber().equals(found.oldNumber())) {
            errors.add("/newNumber", "same", "Send another number than the old one.");
        }
        if (found.at() != null && found.at().isAfter(now.plus(MOST_AHEAD))) {
            errors.add("/at", "future", "Send a time that is at most " + MOST_AHEAD.toMinutes() + " minutes ahead.");
        } else if (found.at() != null && found.at().isBefore(EARLIEST)) {
            errors.add("/at", "range", "Send a time after " + EARLIEST + ".");
        }
    }

    static void check(PhoneFlagRequest request, FieldErrors errors) {
        checkNumber("/number", request.number(), errors);
    }

    private static void checkNumber(String pointer, String number, FieldErrors errors) {
        if (number != null && !PhoneNumbers.isPossible(number)) {
            errors.add(pointer, "phone", "Use a number with + and country code, such as +13125550123.");
        }
    }
}
