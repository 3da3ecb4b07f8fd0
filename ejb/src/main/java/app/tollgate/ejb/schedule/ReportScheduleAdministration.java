package app.tollgate.ejb.schedule;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of scheduled reports: make, look at, change, pause, remove, run now, and what was delivered. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ReportScheduleAdministration {

    /** How many a tenant may have, paused ones among them. */
    public static final int MOST_SCHEDULES = 50;

    private static final Set<String> IN_FILTERS = Set.of("/campaignId", "/caseType", "/breakOutByCaseType");

    @Inject
    private ReportSchedules schedules;

    @Inject
    private Agenda agenda;

    @Inject
    private ReportDesk reports;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /** Newest first. */
    public Page<ReportScheduleView> list(Caller caller, PageRequest page) {
        Page<ReportSchedule> found = page.cut(
                schedules.page(Cursors.read(page), page.rowsToRead()),
                schedule -> schedule.id().toString());
        return new Page<>(
                found.items().stream().map(schedule -> view(caller, schedule)).toList(), found.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public ReportScheduleView get(Caller caller, UUID id) {
        return view(caller, schedules.find(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException {@code invalid} naming each member, {@code conflict} if there are too many */
    public ReportScheduleView create(Caller caller, Draft<ReportScheduleRequest> draft) {
        ReportScheduleRequest request = draft.checked((read, errors) -> check(caller, read, errors));
        // The hint lets one maker of a tenant in at a time, so that no race makes too many.
        work.hint(ScheduleWork.WORK, caller.tenant());
        if (schedules.count() >= MOST_SCHEDULES) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "There are " + MOST_SCHEDULES + " scheduled reports already; remove one first.");
        }
        ReportSchedule schedule = new ReportSchedule(request, caller.actor(), clock.instant());
        schedules.add(schedule);
        plan(caller, schedule);
        return view(caller, schedule);
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each member
     */
    public ReportScheduleView change(
            Caller caller, UUID id, Function<ReportScheduleRequest, Draft<ReportScheduleRequest>> change) {
        ReportSchedule schedule = toChange(id);
        schedule.change(change.apply(schedule.settings()).checked((read, errors) -> check(caller, read, errors)));
        schedules.save();
        plan(caller, schedule);
        return view(caller, schedule);
    }

    /**
     * Takes it away with its history; what is being made for it is not sent any more.
     *
     * @throws ProblemException {@code not-found}
     */
    public void remove(Caller caller, UUID id) {
        ReportSchedule schedule = toChange(id);
        agenda.remove(caller, schedule.owner());
        schedules.remove(schedule);
    }

    /**
     * Delivers the days just ended, now; the next delivery comes when it would have come.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} while such a delivery is being made
     */
    public DeliveryView run(Caller caller, UUID id) {
        ReportSchedule schedule = toChange(id);
        return agenda.runNow(
                caller,
                schedule.logTarget(caller),
                schedule.owner(),
                schedule.settings().timing());
    }

    /** Newest first. */
    public Page<DeliveryView> deliveries(Caller caller, UUID id, PageRequest page) {
        return agenda.history(
                caller,
                schedules.find(id).orElseThrow(ProblemException::notFound).owner(),
                page);
    }

    private void plan(Caller caller, ReportSchedule schedule) {
        if (schedule.isActive()) {
            agenda.plan(caller, schedule.owner(), schedule.settings().timing());
        } else {
            agenda.pause(caller, schedule.owner());
        }
    }

    private void check(Caller caller, ReportScheduleRequest request, FieldErrors errors) {
        request.timing().check(errors);
        RecipientRules.check(request.recipients(), errors);
        FieldErrors inReport = new FieldErrors();
        reports.check(caller, sample(request), inReport);
        inReport.found().forEach(error -> errors.add(placed(error)));
    }

    /** The report as it would be about one day: whether it can be made does not depend on which. */
    private ReportRequest sample(ReportScheduleRequest request) {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return request.report(new DayRange(today, today));
    }

    private static FieldError placed(FieldError error) {
        return IN_FILTERS.contains(error.pointer()) ? error.under("/filters") : error;
    }

    private ReportSchedule toChange(UUID id) {
        return schedules.findToChange(id).orElseThrow(ProblemException::notFound);
    }

    private ReportScheduleView view(Caller caller, ReportSchedule schedule) {
        return schedule.view(agenda.next(caller, schedule.owner()));
    }
}
