package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One reading of the whole price book, ready to be asked. */
final class PriceList {

    private final TenantPrices everybody;
    private final Map<TenantId, TenantPrices> special = new HashMap<>();
    private final Map<UUID, Price> byId = new HashMap<>();

    /** @param entries in the order they were added; those withdrawn are only found by their id */
    PriceList(List<PriceEntry> entries) {
        entries.forEach(entry -> byId.put(entry.price().id(), entry.price()));
        List<Price> prices = entries.stream()
                .filter(entry -> !entry.isWithdrawn())
                .map(PriceEntry::price)
                .toList();
        Map<UsageKind, List<Price>> general =
                sorted(prices.stream().filter(price -> price.tenant().isEmpty()).toList());
        everybody = new TenantPrices(List.of(), general);
        Map<TenantId, List<Price>> own = new HashMap<>();
        for (Price price : prices) {
            price.tenant()
                    .ifPresent(tenant ->
                            own.computeIfAbsent(tenant, t -> new ArrayList<>()).add(price));
        }
        own.forEach((tenant, list) -> special.put(tenant, new TenantPrices(list, general)));
    }

    TenantPrices of(TenantId tenant) {
        return special.getOrDefault(tenant, everybody);
    }

    Optional<Price> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By kind, the latest first day first, and of one day the latest added first. */
    static Map<UsageKind, List<Price>> sorted(List<Price> inOrderAdded) {
        List<Price> latestAddedFirst = new ArrayList<>(inOrderAdded);
        Collections.reverse(latestAddedFirst);
        latestAddedFirst.sort(Comparator.comparing(Price::from).reversed());
        Map<UsageKind, List<Price>> kinds = new EnumMap<>(UsageKind.class);
        latestAddedFirst.forEach(price ->
                kinds.computeIfAbsent(price.kind(), kind -> new ArrayList<>()).add(price));
        return kinds;
    }
}
