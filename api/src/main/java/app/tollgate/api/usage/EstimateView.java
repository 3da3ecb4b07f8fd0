package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;

/** The answer to an {@link EstimateRequest}: the amount at the dearest tier. */
public record EstimateView(Money amount) {}
