package app.tollgate.web.schedule;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.ejb.report.ReportFile;
import app.tollgate.ejb.schedule.SentFile;
import app.tollgate.web.page.Door;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import app.tollgate.web.report.ReportFilters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of scheduled reports in every state. */
public final class SampleSchedules {

    private static final Instant NOW = Instant.parse("2026-11-23T13:30:04Z");
    private static final ScheduleChoices CHOICES = new ScheduleChoices(
            List.of(ReportType.VOICE_CSV, ReportType.SMS_CSV, ReportType.PDF),
            List.of("Mass Tort", "Personal Injury"),
            List.of(new ReportFilters.Choice(new UUID(7, 7).toString(), "Hernia mesh, spring")));

    private final Shell shell;
    private final Door door;

    public SampleSchedules(Shell shell, Door door) {
        this.shell = shell;
        this.door = door;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        ScheduleRow weekly = row(1, "Calls by case type", true);
        ScheduleRow monthly = row(2, "Messages for the accountant of Kestrel & Vane", false);
        views.put("schedules", schedules(List.of(weekly, monthly), false, Refusal.NONE));
        views.put("schedules-none", schedules(List.of(), false, Refusal.NONE));
        views.put(
                "schedules-create",
                schedules(
                        List.of(weekly),
                        true,
                        Refusal.at("recipients", shell.words().t("problem.email"))));
        views.put("schedule", schedule(weekly, deliveries(), false));
        views.put("schedule-paused", schedule(monthly, List.of(), false));
        views.put("schedule-remove", schedule(weekly, List.of(), true));
        views.put("sent", sent(Optional.of(file())));
        views.put("sent-gone", sent(Optional.empty()));
        return views;
    }

    private View schedules(List<ScheduleRow> rows, boolean creating, Refusal refusal) {
        return new View(
                "schedule/schedules",
                new SchedulesPageModel(shell, rows, pager(), creating, CHOICES, ScheduleForm.FRESH, refusal));
    }

    private View schedule(ScheduleRow row, List<DeliveryRow> deliveries, boolean removing) {
        Form form = Form.showing(
                "name", row.name(),
                "type", "VOICE_CSV",
                "content", "SUMMARY",
                "frequency", "MONTHLY",
                "dayOfMonth", "31",
                "dayOfWeek", "MONDAY",
                "deliveryTime", "07:30",
                "recipients", "partner@kestrelvane.example");
        return new View(
                "schedule/schedule",
                new SchedulePageModel(shell, row, deliveries, pager(), removing, CHOICES, form, Refusal.NONE));
    }

    private View sent(Optional<SentFile> file) {
        return new View("schedule/sent", new SentFilePageModel(door, shell.formats(), "kestrel-vane.x", file));
    }

    private static SentFile file() {
        return new SentFile(
                "Kestrel & Vane",
                "Calls by case type",
                new DayRange(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
                new ReportFile(new UUID(1, 1), 48_211_004, "ab", "voice.csv", "text/csv"),
                NOW.plusSeconds(604_800));
    }

    private ScheduleRow row(int id, String name, boolean active) {
        return new ScheduleRow(
                new UUID(0, id),
                name,
                ReportType.VOICE_CSV,
                ReportContent.SUMMARY,
                shell.words().t("schedule.timing.MONTHLY", 31, "7:30 AM"),
                active ? List.of("partner@kestrelvane.example", "odile@kestrelvane.example") : List.of(),
                active,
                active ? Optional.of(NOW.plusSeconds(604_800)) : Optional.empty());
    }

    public static List<DeliveryRow> deliveries() {
        return List.of(
                delivery(DeliveryStatus.MAKING, null, true),
                delivery(DeliveryStatus.SENDING, null, false),
                delivery(DeliveryStatus.DELIVERED, null, false),
                delivery(DeliveryStatus.FAILED, DeliveryReason.MAIL_FAILED, false),
                delivery(DeliveryStatus.SKIPPED, DeliveryReason.EMPTY, false));
    }

    private static DeliveryRow delivery(DeliveryStatus status, DeliveryReason reason, boolean runNow) {
        return new DeliveryRow(
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 11, 22),
                runNow,
                status,
                Optional.ofNullable(reason),
                NOW,
                List.of("partner@kestrelvane.example"),
                status == DeliveryStatus.MAKING ? Optional.empty() : Optional.of(1_204L));
    }

    private static Pager pager() {
        return Pager.NONE;
    }
}
