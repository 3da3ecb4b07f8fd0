package app.tollgate.ejb.schedule;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom a delivery may be sent to: everybody with a mail address, once, and not too many. */
public final class RecipientRules {

    public static final int MOST_RECIPIENTS = 20;

    private RecipientRules() {}

    /** Names what is wrong at {@code /recipients}. */
    public static void check(List<String> recipients, FieldErrors errors) {
        if (recipients.size() > MOST_RECIPIENTS) {
            errors.add("/recipients", "too-many", "Send it to at most " + MOST_RECIPIENTS + " addresses.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            check("/recipients/" + i, recipients.get(i), seen, errors);
        }
    }

    private static void check(String at, String address, Set<String> seen, FieldErrors errors) {
        if (address == null) {
            errors.add(at, "required", "Send a mail address.");
            return;
        }
        EmailAddress.check(at, address, errors);
        if (!seen.add(EmailAddress.normal(address))) {
            errors.add(at, "repeated", "This address is in the list already.");
        }
    }
}
