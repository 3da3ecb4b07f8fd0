package app.tollgate.web.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.AlertDelivery;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.spending.AlertView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One alert as people read it.
 *
 * @param facts a sentence with its amounts
 */
public record AlertRow(AlertKind kind, Instant at, String facts, List<String> recipients, AlertDelivery delivery) {

    /** The facts that the sentence of each kind names, in the order of its places. */
    private static final Map<AlertKind, List<String>> NAMED = Map.of(
            AlertKind.CAP_80_PERCENT, List.of("spent", "cap"),
            AlertKind.CAP_REACHED, List.of("spent", "cap"),
            AlertKind.PAYMENT_FAILED, List.of("reference", "reason"),
            AlertKind.LOW_BALANCE, List.of("balance", "refillAmount"),
            AlertKind.REFILL_PROCESSED, List.of("amount", "reference", "balance"));

    private static final String TEXTS = "reference|reason";

    static AlertRow of(AlertView alert, Words w, Formats f) {
        Object[] facts = NAMED.get(alert.kind()).stream()
                .map(name -> written(name, alert.facts().get(name), f))
                .toArray();
        return new AlertRow(
                alert.kind(), alert.at(), w.t(told(alert.kind()), facts), alert.recipients(), alert.delivery());
    }

    public String colour() {
        return switch (delivery) {
            case SENT -> "ok";
            case PENDING -> "info";
            case FAILED, NO_RECIPIENTS -> "bad";
            case WITHHELD, UNKNOWN -> "";
        };
    }

    private static String told(AlertKind kind) {
        return "spending.told." + kind.name();
    }

    private static String written(String name, String fact, Formats f) {
        if (fact == null) {
            return "–";
        }
        return name.matches(TEXTS) ? fact : f.money(Money.parse(fact));
    }
}
