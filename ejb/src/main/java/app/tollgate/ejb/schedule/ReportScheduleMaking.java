package app.tollgate.ejb.schedule;

import app.tollgate.api.shared.Draft;
import app.tollgate.ejb.report.ReportDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Asks for the report of a schedule whose delivery is due. */
@ApplicationScoped
class ReportScheduleMaking {

    @Inject
    private ReportSchedules schedules;

    @Inject
    private ReportDesk reports;

    void onDeliveryDue(@Observes DeliveryDue due) {
        due.of(ReportSchedule.KIND).flatMap(schedules::find).ifPresent(schedule -> make(due, schedule));
    }

    private void make(DeliveryDue due, ReportSchedule schedule) {
        due.makes(
                reports.request(
                                due.as(schedule.terms().title()),
                                Draft.good(schedule.settings().report(due.days())))
                        .id(),
                schedule.terms());
    }
}
