package app.tollgate.web.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.time.LocalDate;

/** A report as it was typed into the page's form. */
final class TypedReport {

    private TypedReport() {}

    /** The form of a report that nothing was chosen for yet: this month so far. */
    static Form fresh(LocalDate today) {
        return Form.showing(
                "from", today.withDayOfMonth(1).toString(),
                "to", today.toString(),
                "type", ReportType.VOICE_CSV.name(),
                "content", ReportContent.DETAIL.name());
    }

    static Draft<ReportRequest> of(Form form) {
        FieldErrors errors = new FieldErrors();
        ReportRequest request = new ReportRequest(
                form.chosen("type", ReportType.values()),
                form.chosen("content", ReportContent.values()),
                form.day("from", errors),
                form.day("to", errors),
                form.filled("campaignId").flatMap(Ids::read).orElse(null),
                form.filled("caseType").orElse(null),
                form.has("breakOutByCaseType", "on") ? true : null);
        return Constraints.draft(request, errors);
    }
}
