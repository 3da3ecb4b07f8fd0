package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Caller;
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
    private Clock clock;

    /** Ends the key; a second report of the same one changes nothing and tells nobody. */
    public void revoke(Caller caller, UUID id) {
        keys.findToChange(id).filter(key -> !key.isRevoked()).ifPresent(key -> {
            key.revoke(clock.instant());
            keys.save(caller.tenant(), key);
            leaked.fire(new ApiKeyLeaked(caller, key.id(), key.keyId(), key.name()));
        });
    }
}
