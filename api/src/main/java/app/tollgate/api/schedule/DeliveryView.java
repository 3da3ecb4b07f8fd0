package app.tollgate.api.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One delivery of a schedule.
 *
 * @param from first day that it is about
 * @param to last day
 * @param dueAt when it was to be sent
 * @param reason of {@code FAILED} and {@code SKIPPED}, else null
 * @param recipients whom it was sent to
 * @param attached whether the mails carry the file; else they carry a link; null before they are sent
 * @param reportId the report that was made for it, or null
 * @param rows of the report, or null
 * @param bytes of its file, or null
 * @param endedAt when the mails were handed over, or when it was known that there will be none
 */
public record DeliveryView(
        UUID id,
        LocalDate from,
        LocalDate to,
        DeliveryCause cause,
        DeliveryStatus status,
        DeliveryReason reason,
        Instant dueAt,
        List<String> recipients,
        Boolean attached,
        UUID reportId,
        Long rows,
        Long bytes,
        Instant endedAt) {}
