package app.tollgate.api.pricing;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a tenant pays for a kind today.
 *
 * @param unit what the price is for: {@code minute}, {@code segment}, {@code email} or {@code GB-month}
 * @param from first day of the price, in the tenant's zone
 * @param tiers steps above the first, by the quantity of the month, ascending
 */
public record OwnPriceView(String kind, String unit, Money unitPrice, LocalDate from, List<PriceTier> tiers) {

    public OwnPriceView {
        tiers = List.copyOf(tiers);
    }
}
