package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored event; members that the sender left out are null, and so are the three objects of the other kinds.
 *
 * @param eventId our own id
 * @param id the sender's id
 * @param type {@code voice}, {@code sms}, {@code email} or {@code storage}
 * @param adjusts our id of the event this one corrects
 * @param billedQuantity decimal string in the price's unit; of an adjustment the difference it made
 * @param unitPrice of an event that crossed a tier the price of its first unit
 */
public record UsageEventView(
        UUID eventId,
        String id,
        String source,
        String type,
        Instant occurredAt,
        Instant receivedAt,
        UUID campaignId,
        UUID caseId,
        String caseType,
        UUID contactId,
        UsageDetails.Voice voice,
        UsageDetails.Sms sms,
        UsageDetails.Email email,
        UsageDetails.Storage storage,
        UUID adjusts,
        String billedQuantity,
        Money unitPrice,
        Money amount) {}
