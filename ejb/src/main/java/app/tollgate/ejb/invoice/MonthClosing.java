package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.ClosedMonths;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.usage.BookedSums;
import app.tollgate.ejb.usage.StorageAccrual;
import app.tollgate.ejb.usage.UsageCut;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundary that closes a tenant's months, one in each transaction: its documents, their postings and the end of its intake commit
 * together, so that it does not matter how often, where and how far anybody tried before.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MonthClosing {

    @Inject
    private UsageCut cut;

    @Inject
    private Ledger ledger;

    @Inject
    private StorageAccrual storage;

    @Inject
    private BookedSums sums;

    @Inject
    private PriceBook prices;

    @Inject
    private ClosedMonths closed;

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceLog log;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private OpenMonths months;

    @Inject
    private Clock clock;

    /** Closes the tenant's next month if it is due, and answers which one that was. */
    public Optional<YearMonth> closeNext(Caller caller) {
        // Both locks first, in their order: charging storage takes the cap row, behind which the ledger lock may not be
        // waited for.
        cut.holdIntake();
        ledger.hold();
        Instant now = clock.instant();
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        Optional<YearMonth> due = months.of(caller).due(now);
        due.ifPresent(month -> close(caller, month, Issuing.of(tenant, now)));
        return due;
    }

    private void close(Caller caller, YearMonth month, Issuing issuing) {
        storage.accrue(caller, month.atEndOfMonth());
        UnitPrices unitPrices = new UnitPrices(prices.of(caller.tenant())::on);
        List<InvoiceDraft> drafts = InvoiceDraft.of(month, sums.of(month), unitPrices);
        for (InvoiceDraft draft : drafts) {
            UUID id = invoices.add(draft, issuing);
            InvoicePostings.of(draft, issuing.at()).forEach(ledger::post);
            log.issued(caller, invoices.find(id).orElseThrow().view());
        }
        closed.close(caller, month, new TenantCalendar(issuing.zone()).monthOf(issuing.at()));
    }
}
