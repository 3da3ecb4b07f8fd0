package app.tollgate.ejb.report;

import app.tollgate.api.shared.Money;
import java.util.UUID;

/** One call of the voice report; ids that the event does not have are null, as is the case type. */
public record VoiceRow(
        RowKey key,
        UUID eventId,
        String source,
        String senderId,
        String direction,
        String from,
        String to,
        String outcome,
        int rawSeconds,
        long billedSeconds,
        Money unitPrice,
        Money amount,
        UUID campaignId,
        UUID caseId,
        String caseType,
        UUID contactId,
        UUID adjusts) {}
