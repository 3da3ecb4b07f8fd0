package app.tollgate.web.report;

import app.tollgate.api.report.ReportPreview;
import app.tollgate.api.report.ReportType;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * Reports: one form, those being made, those that are done.
 *
 * @param caseTypes case types to choose from
 * @param campaigns campaigns to choose from
 * @param preview what the form asks for is going to hold, where that was looked at
 * @param waiting reports that are queued or running
 * @param past all others, newest first, a page of them
 */
public record ReportsPageModel(
        Shell shell,
        Form form,
        Refusal refusal,
        List<String> caseTypes,
        List<ReportFilters.Choice> campaigns,
        Optional<ReportPreview> preview,
        List<ReportRow> waiting,
        List<ReportRow> past,
        Pager pager) {

    /** The types that are asked for here. */
    public List<ReportType> types() {
        return List.of(ReportType.VOICE_CSV, ReportType.SMS_CSV, ReportType.PDF);
    }
}
