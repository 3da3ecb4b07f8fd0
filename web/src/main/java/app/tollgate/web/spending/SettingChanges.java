package app.tollgate.web.spending;

import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells what differs between two Billing Preferences, in the reader's words.
 *
 * @param names what people are called
 */
record SettingChanges(Words w, Formats f, Function<UUID, String> names) {

    /** What differs, money first, otherwise in the order of the page. */
    List<SettingChange> between(BillingSettings before, BillingSettings after) {
        return List.of(
                        change("mode", true, before, after, this::mode),
                        change("monthlyCap", true, before, after, this::cap),
                        change(
                                "walletRefillAmount",
                                true,
                                before,
                                after,
                                all -> f.unitPrice(all.wallet().refillAmount())),
                        change(
                                "walletRefillThreshold",
                                true,
                                before,
                                after,
                                all -> f.unitPrice(all.wallet().refillThreshold())),
                        change(
                                "walletHoldAgainstBalance",
                                false,
                                before,
                                after,
                                wallet(WalletSettings::holdAgainstBalance)),
                        change("resumeOnNewMonth", false, before, after, all -> word(all.resumeOnNewMonth())),
                        change("primaryContactId", false, before, after, this::contact),
                        change("alertRecipients", false, before, after, this::recipients),
                        change("alertAt80Percent", false, before, after, all -> word(all.alertAt80Percent())),
                        change(
                                "walletLowBalanceWarning",
                                false,
                                before,
                                after,
                                wallet(WalletSettings::lowBalanceWarning)),
                        change(
                                "walletRefillConfirmation",
                                false,
                                before,
                                after,
                                wallet(WalletSettings::refillConfirmation)))
                .stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private SettingChange change(
            String field,
            boolean money,
            BillingSettings before,
            BillingSettings after,
            Function<BillingSettings, String> words) {
        String label = w.find("spending.field." + field).orElseThrow();
        return new SettingChange(label, words.apply(before), words.apply(after), money);
    }

    private Function<BillingSettings, String> wallet(Function<WalletSettings, Boolean> part) {
        return all -> word(part.apply(all.wallet()));
    }

    private String mode(BillingSettings all) {
        return w.of("spending.mode", all.mode());
    }

    private String cap(BillingSettings all) {
        return all.monthlyCap().inForce().map(f::unitPrice).orElse(w.t("spending.cap.off"));
    }

    private String contact(BillingSettings all) {
        return all.primaryContactId() == null ? w.t("spending.contact.all") : names.apply(all.primaryContactId());
    }

    private String recipients(BillingSettings all) {
        return all.alertRecipients().isEmpty()
                ? w.t("spending.recipients.none")
                : String.join(", ", all.alertRecipients());
    }

    private String word(boolean on) {
        return w.t(on ? "spending.on" : "spending.off");
    }
}
