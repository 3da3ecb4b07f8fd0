package app.tollgate.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What entities would write only when the running transaction commits. */
@ApplicationScoped
class PendingWrites {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void flush() {
        entities.flush();
    }
}
