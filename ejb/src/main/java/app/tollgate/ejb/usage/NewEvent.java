package app.tollgate.ejb.usage;

import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.ejb.shared.RowValues;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as a row of its table, without the receipt, its number among all that the tenant stored.
 *
 * @param posting what charges it
 */
record NewEvent(RatedEvent rated, UUID posting) {

    /** The columns in the order in which {@link #addTo} gives their values. */
    static final String COLUMNS =
            "event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type,"
                    + " contact_id, direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta,"
                    + " unit_price_micros, amount_micros, price_id, rated_from, adjusts, stated_quantity, received_by,"
                    + " received_at, late_of, billing_mode, posting_id";

    static final int COLUMN_COUNT = COLUMNS.split(",").length;

    SentId sent() {
        return SentId.of(rated);
    }

    void addTo(RowValues row, Instant receivedAt) {
        row.uuid(rated.eventId())
                .text(rated.event().source())
                .text(rated.event().id())
                .text(rated.event().kind().name())
                .instant(rated.event().occurredAt())
                .date(rated.day())
                .uuid(rated.links().campaignId())
                .uuid(rated.links().caseId())
                .text(rated.links().caseType())
                .uuid(rated.links().contactId());
        addTalk(row, rated.event().details());
        Optional<RatedEvent.InTiers> tiers = rated.tiers();
        row.int4(rated.booked().rawSeconds())
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

    private static void addTalk(RowValues row, UsageDetails details) {
        if (details instanceof UsageDetails.Voice voice) {
            addTalk(
                    row,
                    voice.direction(),
                    voice.from(),
                    voice.to(),
                    voice.outcome().name());
        } else if (details instanceof UsageDetails.Sms sms) {
            addTalk(row, sms.direction(), sms.from(), sms.to(), sms.status());
        } else {
            row.text(null).text(null).text(null).text(null);
        }
    }

    private static void addTalk(RowValues row, Direction way, String caller, String called, String end) {
        row.text(way.name()).text(caller).text(called).text(end);
    }
}
