package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;

/** Boundary through which every feature sends mail: what is added here leaves if, and only if, the running transaction commits. */
@Stateless
@Interceptors(TenantTransaction.class)
public class Outbox {

    static final String WORK = "mail";

    @Inject
    private OutboxMessages messages;

    @Inject
    private TenantWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private DatabaseClock clock;

    /** Adds the message unless one for the same cause and recipient was added before. */
    public void add(Caller caller, MailMessage message) {
        Instant now = clock.instant();
        boolean withheld = tenants.find(caller.tenant()).map(Tenant::demo).orElse(false);
        if (messages.add(message, withheld, now) && !withheld) {
            work.hint(WORK, caller.tenant(), now);
        }
    }
}
