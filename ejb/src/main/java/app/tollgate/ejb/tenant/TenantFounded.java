package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.api.tenant.Tenant;

/** A tenant came into being, in the running transaction; the caller stands on the new tenant. */
public record TenantFounded(Caller caller, Tenant tenant, FirstAdmin admin) {}
