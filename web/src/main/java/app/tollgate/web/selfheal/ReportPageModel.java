package app.tollgate.web.selfheal;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.schedule.DeliveryRow;
import java.util.List;

/**
 * When and to whom the report of self-healed contacts is sent.
 *
 * @param version entity tag of the settings that the form started from
 * @param stale whether somebody else saved since the form was opened
 * @param deliveries the last ones, newest first
 */
public record ReportPageModel(
        Shell shell,
        String version,
        boolean stale,
        List<DeliveryRow> deliveries,
        ColumnForm columns,
        Form form,
        Refusal refusal) {}
