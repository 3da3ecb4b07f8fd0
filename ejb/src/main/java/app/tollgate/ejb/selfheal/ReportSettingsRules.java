package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.ejb.schedule.RecipientRules;

/** What the settings of the report of self-healed contacts may say. */
final class ReportSettingsRules {

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
            RecipientRules.check(chosen.recipients(), errors);
        }
        HealedRules.checkColumns(chosen.columns(), errors);
    }
}
