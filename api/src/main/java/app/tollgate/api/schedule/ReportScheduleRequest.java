package app.tollgate.api.schedule;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Everything that can be set of a scheduled report, for a new one or as it stands after a merge patch.
 *
 * @param content every event unless said otherwise
 * @param recipients mail addresses; none or null means the primary billing contact
 * @param skipIfEmpty sends nothing if the report has no rows; false unless said otherwise
 * @param active paused if false; true unless said otherwise
 */
@ShownBy(ReportScheduleView.class)
public record ReportScheduleRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull ReportType type,
        ReportContent content,
        @NotNull Frequency frequency,
        DayOfWeek dayOfWeek,
        Integer dayOfMonth,
        @NotNull LocalTime deliveryTime,
        List<String> recipients,
        @Valid ReportFilters filters,
        Boolean skipIfEmpty,
        Boolean active) {

    public ReportScheduleRequest {
        content = content == null ? ReportContent.DETAIL : content;
        // An element that could not be read is null: it keeps its position for those that can.
        recipients = recipients == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(recipients));
        filters = filters == null ? ReportFilters.NONE : filters;
        skipIfEmpty = Boolean.TRUE.equals(skipIfEmpty);
        active = !Boolean.FALSE.equals(active);
    }

    /** What stands now, for the patch to change. */
    public static ReportScheduleRequest of(ReportScheduleView now) {
        return new ReportScheduleRequest(
                now.name(),
                now.type(),
                now.content(),
                now.frequency(),
                now.dayOfWeek(),
                now.dayOfMonth(),
                now.deliveryTime(),
                now.recipients(),
                now.filters(),
                now.skipIfEmpty(),
                now.active());
    }

    /** The same, active or paused. */
    public ReportScheduleRequest active(boolean wanted) {
        return new ReportScheduleRequest(
                name,
                type,
                content,
                frequency,
                dayOfWeek,
                dayOfMonth,
                deliveryTime,
                recipients,
                filters,
                skipIfEmpty,
                wanted);
    }

    public Timing timing() {
        return new Timing(frequency, dayOfWeek, dayOfMonth, deliveryTime);
    }

    /** The report that it wants about the days. */
    public ReportRequest report(DayRange days) {
        UUID campaign = filters.campaignId();
        return new ReportRequest(
                type,
                content,
                days.from(),
                days.to(),
                campaign,
                filters.caseType(),
                filters.breakOutByCaseType() ? Boolean.TRUE : null);
    }
}
