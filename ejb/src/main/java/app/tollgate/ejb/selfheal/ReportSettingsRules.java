package app.tollgate.ejb.selfheal;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the settings of the report of self-healed contacts may say. */
final class ReportSettingsRules {

    static final int MOST_RECIPIENTS = 20;

    private ReportSettingsRules() {}

    static void check(SelfHealedReportSettings chosen, FieldErrors errors) {
        boolean on = Boolean.TRUE.equals(chosen.enabled());
        if (on && chosen.frequency() == null) {
            errors.add("/frequency", "required", "A report that is on needs DAILY, WEEKLY or MONTHLY.");
        }
        if (on && chosen.deliveryTime() == null) {
            errors.add("/deliveryTime", "required", "A report that is on needs a time of day, such as 07:30.");
        }
        chosen.timing().check(errors);
        if (chosen.recipients() != null) {
            checkRecipients(chosen.recipients(), errors);
        }
        HealedRules.checkColumns(chosen.columns(), errors);
    }

    private static void checkRecipients(List<String> recipients, FieldErrors errors) {
        if (recipients.size() > MOST_RECIPIENTS) {
            errors.add("/recipients", "too-many", "Send it to at most " + MOST_RECIPIENTS + " addresses.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            checkRecipient("/recipients/" + i, recipients.get(i), seen, errors);
        }
    }

    private static void checkRecipient(String at, String address, Set<String> seen, FieldErrors errors) {
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
