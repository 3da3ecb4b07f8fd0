package app.tollgate.ejb.usage;

import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.ejb.shared.BinaryRows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as a row of its table.
 *
 * @param receipt its number among all that the tenant stored
 * @param posting what charges it
 */
record NewEvent(long receipt, RatedEvent rated, UUID posting) {

    /** The columns in the order in which {@link #addTo} gives their values. */
    static final String COLUMNS =
            "receipt, event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type,"
                    + " contact_id, direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta,"
                    + " unit_price_micros, amount_micros, price_id, rated_from, adjusts, stated_quantity, received_by,"
                    + " received_at, late_of, billing_mode, posting_id";

    private static final int COLUMN_COUNT = COLUMNS.split(",").length;

    SentId sent() {
        return SentId.of(rated);
    }

    void addTo(BinaryRows rows, Instant receivedAt) {
        rows.row(COLUMN_COUNT)
                .int8(receipt)
                .uuid(rated.eventId())
                .text(rated.event().source())
                .text(rated.event().id())
                .text(rated.event().kind().name())
                .instant(rated.event().occurredAt())
                .date(rated.day())
                .uuid(rated.links().campaignId())
                .uuid(rated.links().caseId())
                .text(rated.links().caseType())
                .uuid(rated.links().contactId());
        addTalk(rows, rated.event().details());
        Optional<RatedEvent.InTiers> tiers = rated.tiers();
        rows.int4(rated.booked().rawSeconds())
                .int8(rated.booked().billedQuantity())
                .int8(rated.booked().bytesDelta())
                .int8(rated.unitPrice().micros())
                .int8(rated.amount().micros())
                .uuid(tiers.map(RatedEvent.InTiers::price).orElse(null))
                .int8(tiers.map(RatedEvent.InTiers::from).orElse(null))
                .uuid(rated.adjusts().orElse(null))
                .int8(rated.adjusts()
                        .map(original -> Measured.stated(rated.event().details()))
                        .orElse(null))
                .uuid(rated.by())
                .instant(receivedAt)
                .date(rated.lateOf().map(month -> month.atDay(1)).orElse(null))
                .text(rated.mode().name())
                .uuid(posting);
    }

    private static void addTalk(BinaryRows rows, UsageDetails details) {
        if (details instanceof UsageDetails.Voice voice) {
            addTalk(
                    rows,
                    voice.direction(),
                    voice.from(),
                    voice.to(),
                    voice.outcome().name());
        } else if (details instanceof UsageDetails.Sms sms) {
            addTalk(rows, sms.direction(), sms.from(), sms.to(), sms.status());
        } else {
            rows.text(null).text(null).text(null).text(null);
        }
    }

    private static void addTalk(BinaryRows rows, Direction way, String caller, String called, String end) {
        rows.text(way.name()).text(caller).text(called).text(end);
    }
}
