package app.tollgate.api.report;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of a report: an event, or in a summary the sum of a day's events of a case type and campaign.
 *
 * @param time of an event, else null
 * @param type {@code voice}, {@code sms} or {@code email}
 * @param status outcome of a call, status of a message, else null
 * @param events 1, or how many are summed
 * @param quantity in the unit of the price
 */
public record ReportPreviewRow(
        LocalDate day,
        Instant time,
        String type,
        String from,
        String to,
        String status,
        String caseType,
        UUID campaignId,
        long events,
        String quantity,
        Money amount) {}
