package app.tollgate.ejb.invoice;

import app.tollgate.api.tenant.Tenant;
import java.time.Instant;
import java.time.ZoneId;

/** What a document keeps of the tenant as it was when it was issued: later changes of a name do not change what was sent. */
record Issuing(String company, String locale, ZoneId zone, Instant at) {

    static Issuing of(Tenant tenant, Instant at) {
        return new Issuing(tenant.name(), tenant.locale(), tenant.timeZone(), at);
    }
}
