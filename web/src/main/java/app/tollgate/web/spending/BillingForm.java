package app.tollgate.web.spending;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Formats;
import app.tollgate.web.shared.Constraints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads and shows Billing Preferences as a form has them; a switch that is off is not sent by browsers. */
final class BillingForm {

    private static final String ON = "on";

    private BillingForm() {}

    static Draft<BillingSettings> read(Form form) {
        FieldErrors errors = new FieldErrors();
        BillingSettings settings = new BillingSettings(
                contact(form, errors),
                mode(form),
                new MonthlyCap(
                        isOn(form, "monthlyCapEnabled"), form.money("monthlyCapAmount", "/monthlyCap/amount", errors)),
                isOn(form, "alertAt80Percent"),
                isOn(form, "resumeOnNewMonth"),
                new WalletSettings(
                        form.money("walletRefillAmount", "/wallet/refillAmount", errors),
                        form.money("walletRefillThreshold", "/wallet/refillThreshold", errors),
                        isOn(form, "walletLowBalanceWarning"),
                        isOn(form, "walletRefillConfirmation"),
                        isOn(form, "walletHoldAgainstBalance")),
                recipients(form));
        return Constraints.draft(settings, errors);
    }

    static Form show(BillingSettings settings, Formats f) {
        List<String> fields = new ArrayList<>(List.of(
                "primaryContactId",
                settings.primaryContactId() == null
                        ? ""
                        : settings.primaryContactId().toString(),
                "mode",
                settings.mode().name(),
                "monthlyCapAmount",
                shown(settings.monthlyCap().amount(), f),
                "walletRefillAmount",
                shown(settings.wallet().refillAmount(), f),
                "walletRefillThreshold",
                shown(settings.wallet().refillThreshold(), f),
                "alertRecipients",
                String.join("\n", settings.alertRecipients())));
        show(fields, "monthlyCapEnabled", settings.monthlyCap().enabled());
        show(fields, "alertAt80Percent", settings.alertAt80Percent());
        show(fields, "resumeOnNewMonth", settings.resumeOnNewMonth());
        show(fields, "walletLowBalanceWarning", settings.wallet().lowBalanceWarning());
        show(fields, "walletRefillConfirmation", settings.wallet().refillConfirmation());
        show(fields, "walletHoldAgainstBalance", settings.wallet().holdAgainstBalance());
        return Form.showing(fields.toArray(String[]::new));
    }

    /** The addresses of the form, in its order: one on each line, or with commas between. */
    static List<String> recipients(Form form) {
        return Arrays.stream(form.text("alertRecipients").split("[,;\\r\\n]+"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static UUID contact(Form form, FieldErrors errors) {
        UUID contact = Ids.read(form.text("primaryContactId")).orElse(null);
        if (contact == null && form.filled("primaryContactId").isPresent()) {
            errors.add("/primaryContactId", "not-an-active-admin", "Choose somebody from the list.");
        }
        return contact;
    }

    private static BillingMode mode(Form form) {
        return Arrays.stream(BillingMode.values())
                .filter(mode -> mode.name().equals(form.text("mode")))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOn(Form form, String name) {
        return form.has(name, ON);
    }

    private static void show(List<String> fields, String name, boolean on) {
        if (on) {
            fields.addAll(List.of(name, ON));
        }
    }

    private static String shown(Money amount, Formats f) {
        return amount == null ? "" : f.amount(amount);
    }
}
