package app.tollgate.ejb.report;

import app.tollgate.api.shared.Money;
import java.util.UUID;

/**
 * One call, message or email of a report; ids that the event does not have are null, as is the case type. Emails have no direction,
 * numbers and status.
 *
 * @param status what became of it
 * @param billedQuantity seconds, segments or recipients
 */
public record UsageRow(
        RowKey key,
        UUID eventId,
        String source,
        String senderId,
        String direction,
        String from,
        String to,
        String status,
        int rawSeconds,
        long billedQuantity,
        Money unitPrice,
        Money amount,
        UUID campaignId,
        UUID caseId,
        String caseType,
        UUID contactId,
        UUID adjusts) {}
