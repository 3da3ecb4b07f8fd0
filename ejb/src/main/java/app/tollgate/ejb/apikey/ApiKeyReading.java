package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;

/** Boundary of what the nodes' memory of keys reads and writes. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ApiKeyReading {

    @Inject
    private ApiKeys keys;

    @Inject
    private BriefWaits waits;

    /** Whose key this is; the caller stands on the operators' realm. */
    public Optional<TenantId> tenantOf(Caller caller, String keyId) {
        return keys.tenantOf(keyId);
    }

    public Optional<KnownKey> find(Caller caller, String keyId) {
        return keys.findByKeyId(keyId).map(key -> key.known(caller.tenant()));
    }

    public void noteUses(Caller caller, Map<String, KeyUse> uses) {
        waits.begin();
        keys.used(uses);
    }
}
