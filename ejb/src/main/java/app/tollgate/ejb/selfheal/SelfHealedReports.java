package app.tollgate.ejb.selfheal;

import app.tollgate.api.report.ReportView;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Boundary where files of self-healed contacts are asked for that are too large to wait for. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SelfHealedReports {

    /** Rows that are sent at once; more are made in the background. */
    public static final int MOST_AT_ONCE = 10_000;

    @Inject
    private ReportDesk desk;

    @Inject
    private SelfHealedContacts contacts;

    /** Whether the file would have more rows than are sent at once. */
    public boolean isTooLarge(Caller caller, SelfHealedExportRequest asked) {
        return contacts.count(
                        caller, HealedOrder.of(asked, SelfHealedContacts.END).filter(), MOST_AT_ONCE + 1L)
                > MOST_AT_ONCE;
    }

    /**
     * Queues the file.
     *
     * @param asked has been checked
     * @throws app.tollgate.api.shared.ProblemException {@code queue-full} if too many reports wait
     */
    public ReportView order(Caller caller, SelfHealedExportRequest asked) {
        // Ids go by time: what is confirmed from now on comes behind this one.
        HealedOrder order = HealedOrder.of(asked, Ids.next());
        return desk.order(caller, order.report(), contacts.count(caller, order.filter(), Long.MAX_VALUE));
    }
}
