package app.tollgate.web.schedule;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.ReportFilters;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.UUID;

/** Reads and shows a scheduled report as a form has it. */
final class ScheduleForm {

    /** The form of one that nothing was chosen for yet. */
    static final Form FRESH = Form.showing(
            "type", ReportType.VOICE_CSV.name(),
            "content", ReportContent.DETAIL.name(),
            "frequency", Frequency.WEEKLY.name(),
            "dayOfWeek", DayOfWeek.MONDAY.name(),
            "dayOfMonth", "1",
            "deliveryTime", "08:00");

    private static final String ON = "on";

    private ScheduleForm() {}

    /** @param active whether it is, which is no field of the form */
    static Draft<ReportScheduleRequest> read(Form form, boolean active) {
        FieldErrors errors = new FieldErrors();
        Frequency frequency = form.chosen("frequency", Frequency.values());
        ReportScheduleRequest request = new ReportScheduleRequest(
                form.text("name"),
                form.chosen("type", ReportType.values()),
                form.chosen("content", ReportContent.values()),
                frequency,
                form.chosen("dayOfWeek", DayOfWeek.values()),
                frequency == Frequency.MONTHLY ? form.number("dayOfMonth", errors) : null,
                form.time("deliveryTime", errors),
                form.words("recipients"),
                new ReportFilters(
                        form.filled("filtersCampaignId").flatMap(Ids::read).orElse(null),
                        form.filled("filtersCaseType").orElse(null),
                        form.has("filtersBreakOutByCaseType", ON)),
                form.has("skipIfEmpty", ON),
                active);
        return Constraints.draft(request, errors);
    }

    static Form show(ReportScheduleView now) {
        return Form.showing(
                "name",
                now.name(),
                "type",
                now.type().name(),
                "content",
                now.content().name(),
                "frequency",
                now.frequency().name(),
                "dayOfWeek",
                Optional.ofNullable(now.dayOfWeek()).orElse(DayOfWeek.MONDAY).name(),
                "dayOfMonth",
                Optional.ofNullable(now.dayOfMonth()).orElse(1).toString(),
                "deliveryTime",
                now.deliveryTime().toString(),
                "recipients",
                String.join("\n", now.recipients()),
                "filtersCampaignId",
                Optional.ofNullable(now.filters().campaignId())
                        .map(UUID::toString)
                        .orElse(""),
                "filtersCaseType",
                Optional.ofNullable(now.filters().caseType()).orElse(""),
                "filtersBreakOutByCaseType",
                now.filters().breakOutByCaseType() ? ON : "",
                "skipIfEmpty",
                now.skipIfEmpty() ? ON : "");
    }
}
