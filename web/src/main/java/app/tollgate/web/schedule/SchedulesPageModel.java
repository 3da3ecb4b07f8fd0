package app.tollgate.web.schedule;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The scheduled reports, and a dialog for a new one.
 *
 * @param creating whether the dialog stands open
 */
public record SchedulesPageModel(
        Shell shell,
        List<ScheduleRow> schedules,
        Pager pager,
        boolean creating,
        ScheduleChoices choices,
        Form form,
        Refusal refusal) {}
