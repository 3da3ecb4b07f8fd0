package app.tollgate.ejb.apikey;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.UUID;

/** Boundary of the commit that ends a leaked key and tells the admins. */
@Stateless
@Interceptors(TenantTransaction.class)
public class LeakedKeyRevocation {

    @Inject
    private ApiKeys keys;

    @Inject
    private Event<ApiKeyLeaked> leaked;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    /**
     * Ends the key; a second report of the same one changes nothing and tells nobody.
     *
     * @param foundAt where it was found, as the finder says; null if not said
     */
    public void revoke(Caller finder, UUID id, String foundAt) {
        keys.findToChange(id).filter(key -> !key.isRevoked()).ifPresent(key -> {
            key.revoke(clock.instant());
            keys.save(finder.tenant(), key);
            log.add(
                    finder,
                    LogEvent.of(LogEventType.INTEGRATION, "KEY_LEAKED")
                            .about(key.logTarget(finder))
                            .with("foundAt", foundAt));
            leaked.fire(new ApiKeyLeaked(finder, key.id(), key.keyId(), key.name()));
        });
    }
}
