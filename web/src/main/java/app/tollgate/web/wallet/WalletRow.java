package app.tollgate.web.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.api.wallet.WalletTransactionView;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a wallet's history as it is read.
 *
 * @param amount in whole cents; of usage what lies between the balances that are shown, so that a reader can add up
 * @param balanceAfter in whole cents
 */
public record WalletRow(
        Instant at, WalletTransactionKind kind, Money amount, Money balanceAfter, Optional<String> reference) {

    static WalletRow of(WalletTransactionView line) {
        Money after = line.balanceAfter().roundedToCents();
        Money before = line.balanceAfter().minus(line.amount()).roundedToCents();
        boolean isUsage = line.kind() == WalletTransactionKind.USAGE;
        return new WalletRow(
                line.at(),
                line.kind(),
                isUsage ? after.minus(before) : line.amount(),
                after,
                Optional.ofNullable(line.reference()));
    }
}
