package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.RefillPayment;

/** Which payments may come into a wallet. */
final class RefillRules {

    /** More than anybody pays at once; keeps every balance far from overflow. */
    static final Money MOST = Money.parse("100000000.00");

    private RefillRules() {}

    static void check(RefillPayment payment, FieldErrors errors) {
        Money amount = payment.amount();
        if (amount == null) {
            return;
        }
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0) {
            errors.add("/amount", "range", "Send an amount above 0.00 and up to " + MOST + ".");
        } else if (!amount.isInCents()) {
            errors.add("/amount", "whole-cents", "Send whole cents: nobody pays smaller ones.");
        }
    }
}
