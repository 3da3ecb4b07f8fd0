package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;

/** What a credit note on a statement would do is being looked at: whoever would do something because of it says so, and does nothing. */
public final class CreditNoteReviewed {

    private final Caller caller;
    private final Money walletAfter;
    private boolean withdrawsRefill;

    CreditNoteReviewed(Caller caller, Money walletAfter) {
        this.caller = caller;
        this.walletAfter = walletAfter;
    }

    public Caller caller() {
        return caller;
    }

    /** The wallet's balance as it would be. */
    public Money walletAfter() {
        return walletAfter;
    }

    /** Says that the refill that the wallet asked for would be withdrawn. */
    public void withdrawRefill() {
        withdrawsRefill = true;
    }

    boolean withdrawsRefill() {
        return withdrawsRefill;
    }
}
