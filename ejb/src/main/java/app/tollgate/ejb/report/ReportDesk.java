package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.JobKind;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.usage.UsageCut;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Boundary where reports are asked for, looked at, cancelled and thrown away. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ReportDesk {

    /** How many reports of one tenant may wait, the running one among them. */
    public static final int MOST_WAITING = 20;

    /** More events than this are not printed one by one: some two hundred pages. */
    public static final int MOST_PRINTED_EVENTS = 10_000;

    /** How many documents a broken-out report can have, the one without a case type apart. */
    public static final int MOST_CASE_TYPES = 500;

    /** What waits to be made. */
    public static final JobKind JOBS = new JobKind(
            "make-report",
            "report",
            "report",
            "The report could not be made; ask for it again, and tell us if it fails again.");

    /** Tenants with reports that will be too old. */
    public static final String EXPIRY = "report-expiry";

    static final Duration KEPT = Duration.ofDays(30);

    private static final int REMOVED_AT_ONCE = 20;
    private static final int RETRY_AFTER_SECONDS = 30;

    @Inject
    private Reports reports;

    @Inject
    private ReportChecks checks;

    @Inject
    private UsageCut cut;

    @Inject
    private TenantWork work;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private ReportLog log;

    @Inject
    private Event<ReportFinished> finished;

    @Inject
    private Clock clock;

    /**
     * Queues a report over what has been received up to now. A schedule asks here as people do, as a caller of the system.
     *
     * @throws ProblemException {@code invalid} naming each member, {@code queue-full} if too many wait
     */
    public ReportView request(Caller caller, Draft<ReportRequest> draft) {
        ReportOrder order = checks.checked(draft);
        return order(caller, order, reports.expectedRows(order));
    }

    /**
     * Queues a report of another feature's type, whose choices that feature has checked.
     *
     * @param expectedRows how many it is going to have, for the progress that is shown
     * @throws ProblemException {@code queue-full} if too many wait
     */
    public ReportView order(Caller caller, ReportOrder order, long expectedRows) {
        // The cut lets one request of a tenant in at a time, so that the queue cannot be overfilled by a race.
        long receipt = cut.last();
        if (reports.waiting() >= MOST_WAITING) {
            throw queueFull();
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        reports.add(id, order, new Reports.Cut(receipt, now, zone(caller)), expectedRows, caller.actor());
        log.requested(caller, id, order);
        work.hint(JOBS.work(), caller.tenant());
        work.hint(EXPIRY, caller.tenant(), now.plus(KEPT));
        return get(caller, id);
    }

    /** Names what {@link #request} would refuse, to whoever is going to ask later. */
    public void check(Caller caller, ReportRequest request, FieldErrors errors) {
        checks.check(request, errors);
    }

    public ReportView get(Caller caller, UUID id) {
        return reports.find(id, clock.instant()).orElseThrow(ProblemException::notFound);
    }

    public Page<ReportView> list(Caller caller, PageRequest page) {
        List<ReportView> found = reports.page(Cursors.read(page), page.rowsToRead(), clock.instant());
        return page.cut(found, report -> report.id().toString());
    }

    /** All that wait or run, newest first: at most {@value #MOST_WAITING}. */
    public List<ReportView> open(Caller caller) {
        return reports.open(clock.instant());
    }

    /** Those that are made, failed or cancelled, newest first. */
    public Page<ReportView> past(Caller caller, PageRequest page) {
        List<ReportView> found = reports.past(Cursors.read(page), page.rowsToRead(), clock.instant());
        return page.cut(found, report -> report.id().toString());
    }

    /** Cancels a report that waits or runs; throws one away that is finished. */
    public void remove(Caller caller, UUID id) {
        Instant now = clock.instant();
        ReportStatus status = reports.lock(id, now).orElseThrow(ProblemException::notFound);
        if (status == ReportStatus.QUEUED || status == ReportStatus.RUNNING) {
            reports.cancel(id, now);
            log.cancelled(caller, id);
            finished.fire(new ReportFinished(caller, id, ReportStatus.CANCELLED));
            work.hint(JOBS.work(), caller.tenant());
        } else {
            log.removing(caller, id);
            reports.remove(id);
        }
    }

    /** Removes some of the tenant's reports that are too old; answers when to look again. */
    public Optional<Instant> removeExpired(Caller caller) {
        for (UUID id : reports.expired(clock.instant(), REMOVED_AT_ONCE)) {
            log.removing(caller, id);
            reports.remove(id);
        }
        return reports.nextExpiry();
    }

    private ZoneId zone(Caller caller) {
        return tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .timeZone();
    }

    private static ProblemException queueFull() {
        return new ProblemException(
                ProblemCode.QUEUE_FULL,
                "At most " + MOST_WAITING + " reports can wait; try again when one is finished.",
                List.of(),
                Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
