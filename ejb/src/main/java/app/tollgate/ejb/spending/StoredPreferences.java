package app.tollgate.ejb.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Store of the one row of preferences, which comes into being with the tenant. */
@ApplicationScoped
class StoredPreferences {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    BillingPreferencesRow get() {
        return entities.find(BillingPreferencesRow.class, Boolean.TRUE);
    }

    void flush() {
        entities.flush();
    }
}
