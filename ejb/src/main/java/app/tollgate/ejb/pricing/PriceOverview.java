package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The whole book as operators see it: which price holds, which will, and until when. */
final class PriceOverview {

    private final List<PriceEntry> entries;
    private final Function<Price, LocalDate> today;
    private final Map<Series, NavigableSet<LocalDate>> begins = new HashMap<>();

    /**
     * @param entries in the order they were added
     * @param today the present day where a price holds
     */
    PriceOverview(List<PriceEntry> entries, Function<Price, LocalDate> today) {
        this.entries = entries;
        this.today = today;
        entries.stream()
                .filter(entry -> !entry.isWithdrawn())
                .map(PriceEntry::price)
                .forEach(price -> begins.computeIfAbsent(Series.of(price), series -> new TreeSet<>())
                        .add(price.from()));
    }

    /** What the filter asks for, the latest added first. */
    List<PriceEntry> matching(PriceFilter filter) {
        List<PriceEntry> found = new ArrayList<>(
                entries.stream().filter(entry -> matches(entry, filter)).toList());
        Collections.reverse(found);
        return found;
    }

    Optional<PriceEntry> find(UUID id) {
        return entries.stream().filter(entry -> entry.price().id().equals(id)).findFirst();
    }

    PriceView view(PriceEntry entry) {
        Price price = entry.price();
        return new PriceView(
                price.id(),
                price.tenant().map(TenantId::slug).orElse(null),
                price.kind().text(),
                price.kind().unit(),
                price.unitPrice(),
                price.from(),
                until(entry).orElse(null),
                state(entry),
                tiers(price),
                price.createdAt(),
                entry.addedBy());
    }

    static List<PriceTier> tiers(Price price) {
        return price.steps().stream()
                .map(step -> new PriceTier(Long.toString(step.aboveUnits()), step.unitPrice()))
                .toList();
    }

    PriceState state(PriceEntry entry) {
        LocalDate day = today.apply(entry.price());
        if (entry.isWithdrawn()) {
            return PriceState.WITHDRAWN;
        }
        if (entry.price().from().isAfter(day)) {
            return PriceState.UPCOMING;
        }
        return until(entry).filter(day::isAfter).isPresent() ? PriceState.PAST : PriceState.CURRENT;
    }

    /** What holds on a day for a tenant, or for everybody. */
    PriceEntry holding(Optional<TenantId> tenant, UsageKind kind, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.price().kind() == kind && holds(entry, day))
                .filter(entry -> entry.price().tenant().isEmpty()
                        || entry.price().tenant().equals(tenant))
                .max(Comparator.comparing(entry -> entry.price().tenant().isPresent()))
                .orElseThrow(() -> new IllegalStateException("the price book has no price for " + kind + " on " + day));
    }

    /** The day before the next one of its series begins; empty if none does, or if it was withdrawn itself. */
    private Optional<LocalDate> until(PriceEntry entry) {
        return entry.isWithdrawn() ? Optional.empty() : until(entry.price());
    }

    /** The same for a price that may not be in the book yet. */
    Optional<LocalDate> until(Price price) {
        return Optional.ofNullable(
                        begins.getOrDefault(Series.of(price), new TreeSet<>()).higher(price.from()))
                .map(next -> next.minusDays(1));
    }

    private boolean matches(PriceEntry entry, PriceFilter filter) {
        Price price = entry.price();
        Optional<String> tenant = price.tenant().map(TenantId::slug);
        return (filter.tenant().isEmpty() || filter.tenant().equals(tenant))
                && filter.general().map(general -> general == tenant.isEmpty()).orElse(true)
                && filter.kind().map(price.kind()::equals).orElse(true)
                && (filter.states().isEmpty() || filter.states().contains(state(entry)))
                && filter.on().map(day -> holds(entry, day)).orElse(true);
    }

    private boolean holds(PriceEntry entry, LocalDate day) {
        return !entry.isWithdrawn()
                && !entry.price().from().isAfter(day)
                && !until(entry).filter(day::isAfter).isPresent();
    }

    /** The prices of which only one holds on a day: of one kind, everybody's or one tenant's. */
    private record Series(Optional<TenantId> tenant, UsageKind kind) {
        static Series of(Price price) {
            return new Series(price.tenant(), price.kind());
        }
    }
}
