package app.tollgate.ejb.spending;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Billing Preferences may say. */
final class PreferenceRules {

    /** More than anybody pays us a month; keeps every sum far from overflow. */
    static final Money MOST = Money.parse("100000000.00");

    static final Money LEAST_REFILL = Money.parse("0.01");
    static final int MOST_RECIPIENTS = 20;

    private PreferenceRules() {}

    static void check(BillingSettings settings, FieldErrors errors) {
        if (settings.monthlyCap() != null) {
            checkCap(settings.monthlyCap(), errors);
        }
        if (settings.wallet() != null) {
            checkWallet(settings.wallet(), errors);
        }
        if (settings.alertRecipients() != null) {
            checkRecipients(settings.alertRecipients(), errors);
        }
    }

    private static void checkCap(MonthlyCap cap, FieldErrors errors) {
        if (Boolean.TRUE.equals(cap.enabled()) && cap.amount() == null) {
            errors.add("/monthlyCap/amount", "required", "A cap that is on needs its amount.");
        }
        range(cap.amount(), LEAST_REFILL, "/monthlyCap/amount", errors);
    }

    private static void checkWallet(WalletSettings wallet, FieldErrors errors) {
        range(wallet.refillAmount(), LEAST_REFILL, "/wallet/refillAmount", errors);
        if (wallet.refillAmount() != null && !wallet.refillAmount().isInCents()) {
            errors.add("/wallet/refillAmount", "whole-cents", "Send whole cents: nobody pays smaller ones.");
        }
        range(wallet.refillThreshold(), Money.ZERO, "/wallet/refillThreshold", errors);
    }

    private static void range(Money amount, Money least, String at, FieldErrors errors) {
        if (amount != null && (amount.compareTo(least) < 0 || amount.compareTo(MOST) > 0)) {
            errors.add(at, "range", "Send an amount between " + least + " and " + MOST + ".");
        }
    }

    private static void checkRecipients(List<String> recipients, FieldErrors errors) {
        if (recipients.size() > MOST_RECIPIENTS) {
            errors.add(
                    "/alertRecipients",
                    "too-many",
                    "At most " + MOST_RECIPIENTS + " addresses receive alerts as well.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            String address = recipients.get(i);
            String at = "/alertRecipients/" + i;
            if (address == null) {
                errors.add(at, "required", "Send a mail address.");
            } else {
                EmailAddress.check(at, address, errors);
                if (!seen.add(EmailAddress.normal(address))) {
                    errors.add(at, "repeated", "This address is in the list already.");
                }
            }
        }
    }
}
