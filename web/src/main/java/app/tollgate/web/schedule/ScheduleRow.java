package app.tollgate.web.schedule;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.web.page.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A scheduled report as people see it.
 *
 * @param timing when it is sent, as a sentence without a full stop
 */
public record ScheduleRow(
        UUID id,
        String name,
        ReportType type,
        ReportContent content,
        String timing,
        List<String> recipients,
        boolean active,
        Optional<Instant> next) {

    static ScheduleRow of(ReportScheduleView schedule, Words words) {
        return new ScheduleRow(
                schedule.id(),
                schedule.name(),
                schedule.type(),
                schedule.content(),
                timing(schedule, words),
                schedule.recipients(),
                schedule.active(),
                Optional.ofNullable(schedule.nextDeliveryAt()));
    }

    public String colour() {
        return active ? "ok" : "warn";
    }

    private static String timing(ReportScheduleView schedule, Words words) {
        String time = time(schedule.deliveryTime());
        return switch (schedule.frequency()) {
            case DAILY -> words.t("schedule.timing.DAILY", time);
            case WEEKLY ->
                words.t(
                        "schedule.timing.WEEKLY",
                        schedule.dayOfWeek()
                                .getDisplayName(TextStyle.FULL, words.language().locale()),
                        time);
            case MONTHLY -> words.t("schedule.timing.MONTHLY", schedule.dayOfMonth(), time);
        };
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("h:mm\u00a0a", Locale.US).format(time);
    }
}
