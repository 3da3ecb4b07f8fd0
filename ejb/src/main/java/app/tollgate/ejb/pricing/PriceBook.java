package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.PlatformChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    /** The price an earlier event was rated with; prices are never removed. */
    public Price get(UUID id) {
        return list().get(id);
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
