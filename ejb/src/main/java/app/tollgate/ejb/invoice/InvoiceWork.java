package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Boundary of the list of tenants that wait for documents: every tenant, at the end of each month.
 *
 * <p>A listed tenant is looked at a few times a day, because a change of its zone moves the end of its month.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceWork {

    static final String WORK = "invoice";

    /** How long a node has for a tenant; after a crash another one takes it then. */
    static final Duration HOLD = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Inject
    private TenantWork work;

    @Inject
    private OpenMonths months;

    @Inject
    private Invoices invoices;

    @Inject
    private Clock clock;

    /** Lists every tenant that is not listed yet. */
    public void listAll(Caller platform) {
        work.hintAll(WORK, clock.instant());
    }

    /** Up to so many tenants whose time has come, longest waiting first. */
    public List<TenantWork.Claim> claim(Caller platform, int most) {
        return work.claim(WORK, clock.instant(), HOLD, most);
    }

    /** Whether the tenant has a month to be closed or a document to be printed. */
    public boolean isWaiting(Caller caller) {
        return months.of(caller).due(clock.instant()).isPresent()
                || !invoices.unprinted(1).isEmpty();
    }

    /** When to look at the tenant again. */
    public Instant nextLook(Caller caller) {
        Instant latest = clock.instant().plus(LONGEST_PAUSE);
        Instant due = months.of(caller).nextDue();
        return due.isBefore(latest) ? due : latest;
    }

    /** Lets go of a tenant until the next look. */
    public void finish(Caller platform, TenantWork.Claim claim, Instant nextLook) {
        work.again(claim, nextLook);
    }
}
