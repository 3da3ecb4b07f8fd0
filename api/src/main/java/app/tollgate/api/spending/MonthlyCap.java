package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import jakarta.validation.constraints.NotNull;

/** The monthly spending cap; the amount is kept while it is switched off, and may be null only then. */
public record MonthlyCap(@NotNull Boolean enabled, Money amount) {}
