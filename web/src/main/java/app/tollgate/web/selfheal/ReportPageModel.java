package app.tollgate.web.selfheal;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.schedule.DeliveryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When and to whom the report of self-healed contacts is sent.
 *
 * @param version entity tag of the settings that the form started from
 * @param stale whether somebody else saved since the form was opened
 */
public record ReportPageModel(
        Shell shell, String version, boolean stale, Sending sending, ColumnForm columns, Form form, Refusal refusal) {

    /**
     * What is sent by the saved settings.
     *
     * @param next when the next delivery is due; empty while the report is off
     * @param runnable whether it was said how often it is sent, so that one can be sent now
     * @param deliveries newest first
     */
    public record Sending(Optional<Instant> next, boolean runnable, List<DeliveryRow> deliveries, Pager pager) {}
}
