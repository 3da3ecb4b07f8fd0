package app.tollgate.ejb.pricing;

import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The prices that hold for one tenant, as of one reading of the book. */
public final class TenantPrices {

    private final Map<UsageKind, List<Price>> own = new EnumMap<>(UsageKind.class);
    private final Map<UsageKind, List<Price>> general;
    private final boolean tiered;

    /**
     * @param own the tenant's prices in the order they were added
     * @param general everybody's, each kind sorted so that the one that holds is found first
     */
    TenantPrices(List<Price> own, Map<UsageKind, List<Price>> general) {
        this.own.putAll(PriceList.sorted(own));
        this.general = general;
        this.tiered = own.stream().anyMatch(Price::isTiered)
                || general.values().stream().flatMap(List::stream).anyMatch(Price::isTiered);
    }

    /** Whether any price has tiers, so that what an event costs can depend on the events before it. */
    public boolean isTiered() {
        return tiered;
    }

    /** The price of the kind on that day of the tenant. */
    public Price on(LocalDate day, UsageKind kind) {
        Price found = first(own.getOrDefault(kind, List.of()), day);
        if (found == null) {
            found = first(general.getOrDefault(kind, List.of()), day);
        }
        if (found == null) {
            throw new IllegalStateException("the price book has no price for " + kind + " on " + day);
        }
        return found;
    }

    private static Price first(List<Price> latestFirst, LocalDate day) {
        for (Price price : latestFirst) {
            if (!price.from().isAfter(day)) {
                return price;
            }
        }
        return null;
    }
}
