package app.tollgate.ejb.pricing;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Boundary of the whole price book, for the memory of the nodes. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PriceReading {

    @Inject
    private Prices prices;

    /** The whole book in the order it was written; in a transaction of its own, since the first use may be in a tenant's. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<PriceEntry> all(Caller caller) {
        return prices.all();
    }
}
