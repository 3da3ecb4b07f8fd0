package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;

/**
 * An entity whose making, changes and removal stand in the system log by themselves. Every entity is one, or says with {@link Unlogged}
 * why it is none.
 */
public interface LoggedRecord {

    /** What the log calls the record. */
    LogTarget logTarget(Caller by);

    /** In whose log it stands; the caller's unless said otherwise. */
    default TenantId logTenant(Caller by) {
        return by.tenant();
    }
}
