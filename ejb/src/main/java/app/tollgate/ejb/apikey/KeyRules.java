package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold of a key's settings, and of a key that is made or changed by another. */
final class KeyRules {

    private KeyRules() {}

    /**
     * Checks what the shape alone does not say.
     *
     * @param expiryBefore the expiry that stood there before, which may have passed
     */
    static void check(KeySettings settings, Instant expiryBefore, int tenantLimit, Instant now, FieldErrors errors) {
        Instant expiry = settings.expiresAt();
        if (expiry != null && !expiry.equals(expiryBefore) && !expiry.isAfter(now)) {
            errors.add("/expiresAt", "past", "Use a time in the future, or leave it out.");
        }
        for (int i = 0; i < settings.allowedAddresses().size(); i++) {
            String address = settings.allowedAddresses().get(i);
            if (address != null && AddressRanges.read(address).isEmpty()) {
                errors.add("/allowedAddresses/" + i, "address", "Use an address or range, such as 203.0.113.0/24.");
            }
        }
        if (settings.limitPerMinute() != null && settings.limitPerMinute() > tenantLimit) {
            errors.add("/limitPerMinute", "above-tenant", "The account's own limit is " + tenantLimit + " a minute.");
        }
    }

    /**
     * Refuses settings that reach further than those of the key that asks for them.
     *
     * @throws ProblemException {@code forbidden} naming each member that does
     */
    static void checkWithin(KeySettings own, KeySettings wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!Permission.expanded(own.permissions()).containsAll(Permission.expanded(wanted.permissions()))) {
            errors.add(wider("/permissions", "more permissions"));
        }
        if (!AddressRanges.of(own.allowedAddresses()).contain(AddressRanges.of(wanted.allowedAddresses()))) {
            errors.add(wider("/allowedAddresses", "wider addresses"));
        }
        if (own.expiresAt() != null
                && (wanted.expiresAt() == null || wanted.expiresAt().isAfter(own.expiresAt()))) {
            errors.add(wider("/expiresAt", "a later expiry"));
        }
        if (own.limitPerMinute() != null
                && (wanted.limitPerMinute() == null || wanted.limitPerMinute() > own.limitPerMinute())) {
            errors.add(wider("/limitPerMinute", "a higher limit"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "A key cannot give another key more than it has itself.", errors, Map.of());
        }
    }

    private static FieldError wider(String pointer, String what) {
        return FieldError.at(pointer, "beyond-own", "The calling key does not have " + what + "; ask for less.");
    }
}
