package app.tollgate.web.schedule;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * One scheduled report: what it is, what was delivered, its settings.
 *
 * @param removing whether the dialog that asks before stands open
 */
public record SchedulePageModel(
        Shell shell,
        ScheduleRow schedule,
        List<DeliveryRow> deliveries,
        Pager pager,
        boolean removing,
        ScheduleChoices choices,
        Form form,
        Refusal refusal) {}
