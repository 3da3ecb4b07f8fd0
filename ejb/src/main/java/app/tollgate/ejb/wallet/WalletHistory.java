package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a wallet's ledger into its history: every line that is not usage, and the usage between two of them as one sum.
 *
 * <p>The sums come from the balances around them, so that the lines of usage are never read.
 */
final class WalletHistory {

    private WalletHistory() {}

    /**
     * One line of the history.
     *
     * @param first place of the first ledger line in it, which never changes
     * @param last place of the last
     * @param mark the line itself, if it is not usage
     */
    record Stretch(long first, long last, Money amount, Money balanceAfter, Optional<LedgerLine> mark) {}

    /**
     * Newest first.
     *
     * @param top the newest line of all
     * @param marks the lines that are not usage, newest first, none newer than {@code top}
     * @param reachesBeginning whether there are no further marks before these
     */
    static List<Stretch> of(LedgerLine top, List<LedgerLine> marks, boolean reachesBeginning) {
        List<Stretch> stretches = new ArrayList<>();
        long place = top.sequence();
        Money balance = top.balanceAfter();
        for (LedgerLine mark : marks) {
            if (place > mark.sequence()) {
                stretches.add(usage(mark.sequence(), place, mark.balanceAfter(), balance));
            }
            stretches.add(new Stretch(
                    mark.sequence(), mark.sequence(), mark.amount(), mark.balanceAfter(), Optional.of(mark)));
            place = mark.sequence() - 1;
            balance = mark.balanceBefore();
        }
        if (reachesBeginning && place > 0) {
            stretches.add(usage(0, place, Money.ZERO, balance));
        }
        return stretches;
    }

    private static Stretch usage(long after, long last, Money before, Money balance) {
        return new Stretch(after + 1, last, balance.minus(before), balance, Optional.empty());
    }
}
