package app.tollgate.ejb.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.apikey.KnownKey;

/** The refusal of a call with a key that we know: who answers says no more than for an unknown one, and the key's tenant is told. */
public class KeyRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient KnownKey key;
    private final Reason reason;

    /** Why the key did not open. */
    public enum Reason {
        REVOKED_OR_EXPIRED,
        WRONG_SECRET,
        WRONG_ADDRESS,
        TENANT_SUSPENDED
    }

    KeyRefused(ProblemCode code, String detail, KnownKey key, Reason reason) {
        super(code, detail);
        this.key = key;
        this.reason = reason;
    }

    /** The tenant of the key. */
    public TenantId tenant() {
        return key.tenant();
    }

    /** The key as it stands in the log. */
    public Actor actor() {
        return key.actor();
    }

    public Reason reason() {
        return reason;
    }
}
