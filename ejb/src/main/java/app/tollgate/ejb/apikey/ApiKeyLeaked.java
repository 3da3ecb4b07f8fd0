package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Caller;
import java.util.UUID;

/** A key was found where it should not be and has been revoked, in the running transaction; the admins must hear of it. */
public record ApiKeyLeaked(Caller caller, UUID id, String keyId, String name) {}
