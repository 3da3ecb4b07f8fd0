package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Money;
import java.util.Map;
import java.util.Optional;

/** What the two accounts of a posting hold after it. */
public record Balances(Map<Account, Money> after) {

    public static final Balances NONE = new Balances(Map.of());

    public Balances {
        after = Map.copyOf(after);
    }

    /** The account's balance, if the posting touched it. */
    public Optional<Money> of(Account account) {
        return Optional.ofNullable(after.get(account));
    }
}
