package app.tollgate.ejb.usage;

import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.UsageDetails;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of a batch turned into one array a column, which is how they travel in a single statement. */
final class UsageColumns {

    private static final long MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final String[] eventId;
    private final String[] source;
    private final String[] senderId;
    private final String[] kind;
    private final long[] occurredAt;
    private final int[] day;
    private final String[] campaign;
    private final String[] legalCase;
    private final String[] caseType;
    private final String[] contact;
    private final String[] direction;
    private final String[] from;
    private final String[] to;
    private final String[] status;
    private final int[] rawSeconds;
    private final long[] billedQuantity;
    private final long[] bytesDelta;
    private final long[] unitPrice;
    private final long[] amount;
    private final String[] price;
    private final Long[] ratedFrom;
    private final String[] adjusts;
    private final Long[] stated;
    private final String[] receivedBy;
    private final Integer[] lateOf;
    private final String[] mode;
    private final String[] posting;

    /** @param postings the posting that charges what is billed in each mode */
    UsageColumns(List<RatedEvent> events, Map<BillingMode, UUID> postings) {
        int size = events.size();
        eventId = new String[size];
        source = new String[size];
        senderId = new String[size];
        kind = new String[size];
        occurredAt = new long[size];
        day = new int[size];
        campaign = new String[size];
        legalCase = new String[size];
        caseType = new String[size];
        contact = new String[size];
        direction = new String[size];
        from = new String[size];
        to = new String[size];
        status = new String[size];
        rawSeconds = new int[size];
        billedQuantity = new long[size];
        bytesDelta = new long[size];
        unitPrice = new long[size];
        amount = new long[size];
        price = new String[size];
        ratedFrom = new Long[size];
        adjusts = new String[size];
        stated = new Long[size];
        receivedBy = new String[size];
        lateOf = new Integer[size];
        mode = new String[size];
        posting = new String[size];
        for (int i = 0; i < size; i++) {
            set(i, events.get(i));
            posting[i] = text(postings.get(events.get(i).mode()));
        }
    }

    private void set(int i, RatedEvent rated) {
        eventId[i] = rated.eventId().toString();
        source[i] = rated.event().source();
        senderId[i] = rated.event().id();
        kind[i] = rated.event().kind().name();
        occurredAt[i] = micros(rated.event().occurredAt());
        day[i] = Math.toIntExact(rated.day().toEpochDay());
        mode[i] = rated.mode().name();
        lateOf[i] = rated.lateOf()
                .map(month -> Math.toIntExact(month.atDay(1).toEpochDay()))
                .orElse(null);
        campaign[i] = text(rated.links().campaignId());
        legalCase[i] = text(rated.links().caseId());
        caseType[i] = rated.links().caseType();
        contact[i] = text(rated.links().contactId());
        receivedBy[i] = text(rated.by());
        setDetails(i, rated.event().details());
        rawSeconds[i] = rated.booked().rawSeconds();
        billedQuantity[i] = rated.booked().billedQuantity();
        bytesDelta[i] = rated.booked().bytesDelta();
        unitPrice[i] = rated.unitPrice().micros();
        amount[i] = rated.amount().micros();
        if (rated.tiers().isPresent()) {
            price[i] = text(rated.tiers().get().price());
            ratedFrom[i] = rated.tiers().get().from();
        }
        if (rated.adjusts().isPresent()) {
            adjusts[i] = text(rated.adjusts().get());
            stated[i] = Measured.stated(rated.event().details());
        }
    }

    private void setDetails(int i, UsageDetails details) {
        if (details instanceof UsageDetails.Voice voice) {
            CallOutcome outcome = voice.outcome();
            setTalk(i, voice.direction(), voice.from(), voice.to(), outcome.name());
        } else if (details instanceof UsageDetails.Sms sms) {
            setTalk(i, sms.direction(), sms.from(), sms.to(), sms.status());
        }
    }

    private void setTalk(int i, Direction way, String caller, String called, String end) {
        direction[i] = way.name();
        from[i] = caller;
        to[i] = called;
        status[i] = end;
    }

    /** All arrays in the order of the columns, behind the given parameters. */
    Object[] after(Object... first) {
        Object[] arrays = {
            eventId,
            source,
            senderId,
            kind,
            occurredAt,
            day,
            campaign,
            legalCase,
            caseType,
            contact,
            direction,
            from,
            to,
            status,
            rawSeconds,
            billedQuantity,
            bytesDelta,
            unitPrice,
            amount,
            price,
            ratedFrom,
            adjusts,
            stated,
            receivedBy,
            lateOf,
            mode,
            posting
        };
        Object[] all = Arrays.copyOf(first, first.length + arrays.length);
        System.arraycopy(arrays, 0, all, first.length, arrays.length);
        return all;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_PER_MICRO;
    }
}
