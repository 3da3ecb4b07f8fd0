package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Boundary of reading the signing keys, for the caches of the nodes. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SigningKeyReading {

    @Inject
    private SigningKeys keys;

    /** Lets the ring read all keys; they never leave this feature. */
    public void refill(Caller caller, SigningKeyRing ring) {
        ring.hold(keys.all());
    }
}
