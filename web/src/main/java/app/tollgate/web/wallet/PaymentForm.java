package app.tollgate.web.wallet;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.shared.Constraints;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what operators type about payments. */
final class PaymentForm {

    /** Stands before the names of the form about a failed payment, which shares its page with that about a refill. */
    private static final String FAILED = "failed";

    private PaymentForm() {}

    static Draft<RefillPayment> payment(Form form) {
        FieldErrors errors = new FieldErrors();
        Money amount = form.money("amount", "/amount", errors);
        return Constraints.draft(new RefillPayment(amount, shown(form, "reference", errors)), errors);
    }

    static Draft<RefillFailure> failure(Form form) {
        FieldErrors errors = new FieldErrors();
        return Constraints.draft(new RefillFailure(shown(form, "reason", errors)), errors);
    }

    static Draft<PaymentFailureReport> failedPayment(Form form) {
        FieldErrors errors = new FieldErrors();
        String reason = line(form.text(FAILED + "Reason"), "reason", errors);
        String reference = line(form.text(FAILED + "Reference"), "reference", errors);
        return Constraints.draft(new PaymentFailureReport(reason, reference), errors);
    }

    /** The refusal with the names that the form about a failed payment has. */
    static Refusal ofFailedPayment(Refusal refusal) {
        Map<String, String> fields = new LinkedHashMap<>();
        refusal.fields()
                .forEach((name, sentence) ->
                        fields.put(FAILED + Character.toUpperCase(name.charAt(0)) + name.substring(1), sentence));
        return new Refusal(refusal.whole(), fields);
    }

    private static String shown(Form form, String name, FieldErrors errors) {
        return line(form.text(name), name, errors);
    }

    // A hand-made request may hold what no field lets through; a line break would shape lines of our mails.
    private static String line(String text, String name, FieldErrors errors) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add("/" + name, "format", "Leave out line breaks and other control characters.");
        }
        return text;
    }
}
