package app.tollgate.api.schedule;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A scheduled report as it stands.
 *
 * @param recipients none means the primary billing contact
 * @param nextDeliveryAt null while it is paused
 * @param createdBy name of the person or key that made it
 */
public record ReportScheduleView(
        UUID id,
        String name,
        ReportType type,
        ReportContent content,
        Frequency frequency,
        DayOfWeek dayOfWeek,
        Integer dayOfMonth,
        LocalTime deliveryTime,
        List<String> recipients,
        ReportFilters filters,
        boolean skipIfEmpty,
        boolean active,
        Instant nextDeliveryAt,
        Instant createdAt,
        String createdBy) {}
