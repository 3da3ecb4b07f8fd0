package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** The monthly spending cap; the amount is kept while it is switched off, and may be null only then. */
public record MonthlyCap(@NotNull Boolean enabled, Money amount) {

    /** The amount while the cap is on. */
    public Optional<Money> inForce() {
        return Boolean.TRUE.equals(enabled) ? Optional.ofNullable(amount) : Optional.empty();
    }
}
