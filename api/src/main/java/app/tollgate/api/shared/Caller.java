package app.tollgate.api.shared;

import java.util.Objects;

/** Who calls, for which tenant, in which request: the first parameter of every boundary method. */
public record Caller(TenantId tenant, Actor actor, RequestId request) {

    public Caller {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(request, "request");
    }

    /** The system acting for a tenant. */
    public static Caller system(TenantId tenant, String name) {
        return new Caller(tenant, Actor.system(name), RequestId.of(name));
    }

    /** The same caller acting on another tenant's schema; only the operator realm may do so. */
    public Caller on(TenantId other) {
        return new Caller(other, actor, request);
    }
}
