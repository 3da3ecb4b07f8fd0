package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.spending.SpendingPosition;
import java.util.EnumSet;
import java.util.Set;

/** What a wallet's balance demands: in nearly every commit nothing. */
final class WalletPolicy {

    private static final int LOW_PERCENT = 30;
    private static final int HUNDRED = 100;

    /** What has to be done about a balance. */
    enum Deed {
        ASK_FOR_REFILL,
        CLOSE_REQUEST,
        /** Nobody wants a refill any more. */
        WITHDRAW_REQUEST,
        WARN,
        /** Let the next low balance be warned of. */
        ARM
    }

    private WalletPolicy() {}

    /** Usage has changed the balance, or a correction of what was charged to the wallet before the mode was changed. */
    static Set<Deed> afterUsage(SpendingPosition position, Money balance) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (needsRefill(position, balance)) {
            deeds.add(Deed.ASK_FOR_REFILL);
        }
        if (isInUse(position)
                && isLow(position, balance)
                && position.lowBalanceWarning()
                && position.lowBalanceArmed()) {
            deeds.add(Deed.WARN);
        }
        addWithdrawal(position, balance, deeds);
        addArming(position, balance, deeds);
        return deeds;
    }

    /** Money came in, in either mode: what is in the wallet counts from the next usage in wallet mode on. */
    static Set<Deed> afterRefill(SpendingPosition position, Money balance) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (isEnough(position, balance)) {
            deeds.add(Deed.CLOSE_REQUEST);
        }
        addArming(position, balance, deeds);
        return deeds;
    }

    /** A statement was corrected: what was given back is no payment, so that a refill that a wallet in use asked for stays so. */
    static Set<Deed> afterCredit(SpendingPosition position, Money balance) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        addWithdrawal(position, balance, deeds);
        addArming(position, balance, deeds);
        return deeds;
    }

    /**
     * Admins chose otherwise; nobody is warned of a balance that they have before their eyes, but the next usage is judged by it. Who
     * switches to invoices wants no refill any more, but what is owed for usage is still to be paid.
     */
    static Set<Deed> afterChange(SpendingPosition before, SpendingPosition after, Money balance) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        boolean isAboutRefills =
                before.mode() != after.mode() || !before.refillThreshold().equals(after.refillThreshold());
        if (isAboutRefills && needsRefill(after, balance)) {
            deeds.add(Deed.ASK_FOR_REFILL);
        }
        if (isInUse(before) && !isInUse(after) && isEnough(after, balance)) {
            deeds.add(Deed.WITHDRAW_REQUEST);
        }
        addArming(after, balance, deeds);
        return deeds;
    }

    /** Who pays by invoice was only still asked for a debt, and that is gone without a payment. */
    private static void addWithdrawal(SpendingPosition position, Money balance, Set<Deed> deeds) {
        if (!isInUse(position) && isEnough(position, balance)) {
            deeds.add(Deed.WITHDRAW_REQUEST);
        }
    }

    private static void addArming(SpendingPosition position, Money balance, Set<Deed> deeds) {
        if (!isLow(position, balance) && !position.lowBalanceArmed()) {
            deeds.add(Deed.ARM);
        }
    }

    private static boolean needsRefill(SpendingPosition position, Money balance) {
        return isInUse(position) && !isEnough(position, balance);
    }

    /** The threshold, or in invoice mode whatever is not below zero: less than half a cent is nothing that anybody could pay. */
    private static boolean isEnough(SpendingPosition position, Money balance) {
        return isInUse(position)
                ? balance.compareTo(position.refillThreshold()) >= 0
                : !balance.roundedToCents().isNegative();
    }

    private static boolean isInUse(SpendingPosition position) {
        return position.mode() == BillingMode.REFILLABLE_WALLET;
    }

    /** At 30 % of the refill amount or below. */
    private static boolean isLow(SpendingPosition position, Money balance) {
        return balance.compareTo(position.refillAmount().timesFraction(LOW_PERCENT, HUNDRED)) <= 0;
    }
}
