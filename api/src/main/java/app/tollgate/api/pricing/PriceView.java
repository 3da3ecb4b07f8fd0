package app.tollgate.api.pricing;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A price of the book, as {@link PriceRequest}.
 *
 * @param unit what the price is for: {@code minute}, {@code segment}, {@code email} or {@code GB-month}
 * @param until last day it holds, if another one follows it
 * @param createdBy name of who added it
 */
public record PriceView(
        UUID id,
        String tenant,
        String kind,
        String unit,
        Money unitPrice,
        LocalDate from,
        LocalDate until,
        PriceState state,
        List<PriceTier> tiers,
        Instant createdAt,
        String createdBy) {

    public PriceView {
        tiers = List.copyOf(tiers);
    }
}
