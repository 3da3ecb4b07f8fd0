package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the two accounts of a posting hold after it. */
public record Balances(Map<Account, Money> after) {

    public Balances {
        after = Map.copyOf(after);
    }

    /** What is left of several, of which a later one has the last word. */
    public static Balances latest(List<Balances> several) {
        Map<Account, Money> after = new EnumMap<>(Account.class);
        several.forEach(one -> after.putAll(one.after()));
        return new Balances(after);
    }

    /** The account's balance, if the posting touched it. */
    public Optional<Money> of(Account account) {
        return Optional.ofNullable(after.get(account));
    }
}
