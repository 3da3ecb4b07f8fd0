package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** The price book as this node has it in memory, at most half a second old. */
@ApplicationScoped
public class PriceBook {

    static final String TOPIC = "prices";

    @Inject
    private PriceReading reading;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "price book");
    private volatile PriceList prices;

    public TenantPrices of(TenantId tenant) {
        return list().of(tenant);
    }

    /**
     * The most that a quantity can cost the tenant on a day of its own, whatever it used before: all of it at the dearest tier.
     *
     * @throws ProblemException {@code invalid} at {@code /quantity} if that is more than {@link StatedQuantity#MOST_AMOUNT}
     */
    public Money atMost(TenantId tenant, LocalDate day, StatedQuantity quantity) {
        return atMost(tenant, day, day, quantity);
    }

    /** The same on whichever of several days, both included, is the dearest. */
    public Money atMost(TenantId tenant, LocalDate first, LocalDate last, StatedQuantity quantity) {
        TenantPrices held = of(tenant);
        return first.datesUntil(last.plusDays(1))
                .map(day -> quantity.atMost(held.on(day, quantity.kind())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The price an earlier event was rated with; prices are never removed. Another node may know it a moment before this one. */
    public Price get(UUID id) {
        return list().find(id)
                .or(() -> load().find(id))
                .orElseThrow(() -> new IllegalStateException("the price book has no price " + id));
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (change.isAbout(TOPIC)) {
            load();
        }
    }

    private PriceList list() {
        PriceList known = prices;
        return known == null ? load() : known;
    }

    private synchronized PriceList load() {
        PriceList read = new PriceList(reading.all(caller));
        prices = read;
        return read;
    }
}
