package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.LeakedKeyRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Boundary for whoever finds a key lying about; nobody learns from the answer whether it was one. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeakedKeys {

    @Inject
    private KeyRing ring;

    @Inject
    private LeakedKeyRevocation revocation;

    /** Revokes the key if the whole text, secret included, is that of one. */
    public void report(Caller nobody, LeakedKeyRequest found) {
        KeyText.read(found.key().trim())
                .flatMap(ring::find)
                .ifPresent(key ->
                        revocation.revoke(nobody.on(key.tenant()), key.actor().id(), found.foundAt()));
    }
}
