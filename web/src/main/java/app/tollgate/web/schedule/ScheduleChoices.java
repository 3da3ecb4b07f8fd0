package app.tollgate.web.schedule;

import app.tollgate.api.report.ReportType;
import app.tollgate.web.report.ReportFilters;
import java.util.List;

/** What a scheduled report can be about. */
public record ScheduleChoices(List<ReportType> types, List<String> caseTypes, List<ReportFilters.Choice> campaigns) {

    static ScheduleChoices of(ReportFilters filters) {
        return new ScheduleChoices(
                List.of(ReportType.VOICE_CSV, ReportType.SMS_CSV, ReportType.PDF),
                filters.caseTypes(),
                filters.campaigns());
    }
}
