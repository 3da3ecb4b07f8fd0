package app.tollgate.ejb.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.apikey.KnownKey;

/**
 * The refusal of a call with a key or session that we know: who answers says no more than for an unknown one, and the log of its tenant is
 * told.
 */
public class CredentialRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient TenantId tenant;
    private final transient Actor actor;
    private final Reason reason;

    /** Why it did not open. */
    public enum Reason {
        REVOKED_OR_EXPIRED,
        WRONG_SECRET,
        WRONG_ADDRESS,
        TENANT_SUSPENDED
    }

    CredentialRefused(ProblemCode code, String detail, KnownKey key, Reason reason) {
        this(code, detail, key.tenant(), key.actor(), reason);
    }

    CredentialRefused(ProblemCode code, String detail, TenantId tenant, Actor actor, Reason reason) {
        super(code, detail);
        this.tenant = tenant;
        this.actor = actor;
        this.reason = reason;
    }

    /** Whose log is told. */
    public TenantId tenant() {
        return tenant;
    }

    /** The key or person as it stands in the log. */
    public Actor actor() {
        return actor;
    }

    public Reason reason() {
        return reason;
    }
}
