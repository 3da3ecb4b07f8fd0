package app.tollgate.ejb.selfheal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Store of the one row of settings, which comes into being with the tenant. */
@ApplicationScoped
class ReportSettings {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    ReportSettingsRow get() {
        return entities.find(ReportSettingsRow.class, Boolean.TRUE);
    }

    /** The row, held against other changes until the commit. */
    ReportSettingsRow getToChange() {
        return entities.find(ReportSettingsRow.class, Boolean.TRUE, LockModeType.PESSIMISTIC_WRITE);
    }

    void save() {
        entities.flush();
    }
}
