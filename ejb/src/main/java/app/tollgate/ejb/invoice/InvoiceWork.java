package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;

/**
 * Boundary of the list of tenants that wait for documents: every tenant, at the end of each month.
 *
 * <p>A listed tenant is looked at a few times a day, because a change of its zone moves the end of its month.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceWork {

    /** Tenants that are looked at. */
    public static final String WORK = "invoice";

    /** How long a node has for a tenant; whoever comes then finds nothing to do, or what a crash has left. */
    static final Duration HOLD = Duration.ofSeconds(45);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Inject
    private TenantWork work;

    @Inject
    private OpenMonths months;

    @Inject
    private Invoices invoices;

    @Inject
    private DatabaseClock clock;

    /** Lists every tenant that is not listed yet. */
    public void listAll(Caller platform) {
        work.hintAll(WORK, clock.instant());
    }

    /** Whether the tenant has a month to be closed or a document to be printed. */
    public boolean isWaiting(Caller caller) {
        return months.of(caller).due(clock.instant()).isPresent()
                || !invoices.unprinted(1).isEmpty();
    }

    /** When to look at the tenant again; while it waits, when another node takes it in case this one has died. */
    public Instant nextLook(Caller caller) {
        Instant now = clock.instant();
        if (isWaiting(caller)) {
            return now.plus(HOLD);
        }
        Instant latest = now.plus(LONGEST_PAUSE);
        Instant due = months.of(caller).nextDue();
        return due.isBefore(latest) ? due : latest;
    }
}
