package app.tollgate.api.pricing;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * A price to come into force.
 *
 * @param tenant slug, or null for everybody who has no price of their own
 * @param kind {@code voice}, {@code sms}, {@code email} or {@code storage}
 * @param unitPrice of the month's first unit
 * @param from first day it holds for, in the tenant's zone; at most 13 months back, as far as events may lie, and ten years ahead
 * @param tiers steps above the first, ascending; null is none
 */
@ShownBy(PriceView.class)
public record PriceRequest(
        String tenant,
        @NotNull String kind,
        @NotNull Money unitPrice,
        @NotNull LocalDate from,
        List<@Valid PriceTier> tiers) {}
