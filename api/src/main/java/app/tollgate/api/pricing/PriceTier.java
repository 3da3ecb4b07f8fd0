package app.tollgate.api.pricing;

import app.tollgate.api.shared.Money;
import jakarta.validation.constraints.NotNull;

/**
 * A graduated step: what lies above this quantity of the month costs this much a unit.
 *
 * @param above decimal string, a whole number of the price's units
 */
public record PriceTier(@NotNull String above, @NotNull Money unitPrice) {}
