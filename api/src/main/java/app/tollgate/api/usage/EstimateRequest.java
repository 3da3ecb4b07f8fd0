package app.tollgate.api.usage;

import jakarta.validation.constraints.NotNull;

/**
 * A question what usage would cost at most.
 *
 * @param type {@code voice}, {@code sms}, {@code email} or {@code storage}
 * @param quantity decimal string in the price's unit, such as {@code "2.5"} minutes
 */
public record EstimateRequest(@NotNull String type, @NotNull String quantity) {}
