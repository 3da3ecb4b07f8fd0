package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An amount that moves from one account to another: the debit and the credit of double entry in one record.
 *
 * @param amount more than zero
 * @param reference what names it outside the ledger, such as a payment's; used once for each kind
 */
public record Posting(
        UUID id,
        Instant at,
        PostingKind kind,
        Account debit,
        Account credit,
        Money amount,
        Optional<String> reference) {

    /** @throws IllegalArgumentException if nothing would move */
    public Posting {
        if (amount.micros() <= 0 || debit == credit) {
            throw new IllegalArgumentException("a posting moves more than nothing between two accounts");
        }
    }

    public static Posting of(Instant at, PostingKind kind, Account debit, Account credit, Money amount) {
        return new Posting(Ids.next(), at, kind, debit, credit, amount, Optional.empty());
    }

    /**
     * Usage that is charged to an account; corrections that outweigh it flow back.
     *
     * @param charges of either sign, not zero
     */
    public static Posting usage(UUID id, Instant at, Account charged, Money charges) {
        return charges.isNegative()
                ? new Posting(id, at, PostingKind.USAGE, Account.USAGE, charged, charges.negated(), Optional.empty())
                : new Posting(id, at, PostingKind.USAGE, charged, Account.USAGE, charges, Optional.empty());
    }

    public Posting named(String newReference) {
        return new Posting(id, at, kind, debit, credit, amount, Optional.of(newReference));
    }
}
