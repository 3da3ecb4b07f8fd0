package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of an account together with its posting.
 *
 * @param sequence its place in the account, from 1
 * @param amount what it added to the balance; below zero for a debit
 */
public record LedgerLine(
        long sequence,
        UUID posting,
        Instant at,
        PostingKind kind,
        Money amount,
        Money balanceAfter,
        Optional<String> reference) {

    public Money balanceBefore() {
        return balanceAfter.minus(amount);
    }
}
