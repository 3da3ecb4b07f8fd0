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
 */
public record PriceView(
        UUID id,
        String tenant,
        String kind,
        String unit,
        Money unitPrice,
        LocalDate from,
        List<PriceTier> tiers,
        Instant createdAt) {

    public PriceView {
        tiers = List.copyOf(tiers);
    }
}
