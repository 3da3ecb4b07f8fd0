package app.tollgate.web.usage;

import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageLinks;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** One event while it is read; used again for the next. */
final class EventDraft {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_CASE_TYPE = 100;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    private static final int MOST_MONTHS_BACK = 13;

    private final ValueReader values;
    private final Map<UsageKind, DetailDraft> details = new EnumMap<>(UsageKind.class);
    private final Instant latest;
    private final Instant earliest;
    private final GivenMembers given;
    private final Map<UsageKind, String> objects = new EnumMap<>(UsageKind.class);
    private String id;
    private String source;
    private UsageKind kind;
    private Instant occurredAt;
    private UUID campaignId;
    private UUID caseId;
    private String caseType;
    private UUID contactId;
    private String adjusts;
    private UUID holdId;

    EventDraft(ValueReader values, Instant now) {
        this.values = values;
        for (UsageKind each : UsageKind.values()) {
            details.put(each, new DetailDraft(each, values));
        }
        this.given = new GivenMembers(values.errors());
        this.latest = now.plus(MOST_AHEAD);
        this.earliest =
                now.atOffset(ZoneOffset.UTC).minusMonths(MOST_MONTHS_BACK).toInstant();
    }

    void clear() {
        given.clear();
        objects.clear();
        details.values().forEach(DetailDraft::clear);
        id = null;
        source = "";
        kind = null;
        occurredAt = null;
        campaignId = null;
        caseId = null;
        caseType = null;
        contactId = null;
        adjusts = null;
        holdId = null;
    }

    /** The details of the event's kind, which has to be known. */
    DetailDraft details() {
        return details.get(kind);
    }

    UsageKind kind() {
        return kind;
    }

    GivenMembers given() {
        return given;
    }

    void readId(String at, String name) throws IOException {
        id = values.text(at, name, 1, LONGEST_ID);
    }

    void readSource(String at, String name, int shortest) throws IOException {
        String read = values.text(at, name, shortest, LONGEST_ID);
        source = read == null ? "" : read;
    }

    void readType(String at, String name) throws IOException {
        String text = values.string(at, name);
        kind = text == null ? null : UsageKind.find(text).orElse(null);
        if (text != null && kind == null) {
            values.errors().wrong(at, name, "type", "Send one of voice, sms, email, storage.");
        }
    }

    void readTime(String at, String name) throws IOException {
        occurredAt = values.time(at, name);
        if (occurredAt != null && occurredAt.isAfter(latest)) {
            values.errors().wrong(at, name, "too-far-ahead", "An event is at most 5 minutes ahead of our clock.");
        } else if (occurredAt != null && occurredAt.isBefore(earliest)) {
            values.errors()
                    .wrong(at, name, "too-old", "An event is at most " + MOST_MONTHS_BACK + " months in the past.");
        }
    }

    /** Reads a member that plain events and the data of CloudEvents share; false if there is no such member. */
    boolean shared(String at, String name) throws IOException {
        switch (name) {
            case "campaignId" -> campaignId = values.id(at, name);
            case "caseId" -> caseId = values.id(at, name);
            case "caseType" -> caseType = values.text(at, name, 1, LONGEST_CASE_TYPE);
            case "contactId" -> contactId = values.id(at, name);
            case "adjusts" -> adjusts = values.text(at, name, 1, LONGEST_ID);
            case "holdId" -> holdId = values.id(at, name);
            case "voice" -> object(UsageKind.VOICE, at, name);
            case "sms" -> object(UsageKind.SMS, at, name);
            case "email" -> object(UsageKind.EMAIL, at, name);
            case "storage" -> object(UsageKind.STORAGE, at, name);
            case "eventId", "receivedAt", "billedQuantity", "unitPrice", "amount" ->
                values.json().skipChildren();
            default -> {
                return false;
            }
        }
        given.note(at, name);
        return true;
    }

    private void object(UsageKind of, String at, String name) throws IOException {
        if (values.object(at, name)) {
            objects.put(of, name);
            details.get(of).read(at + "/" + name);
        } else if (values.json().currentToken() != JsonToken.VALUE_NULL) {
            objects.put(of, null);
        }
    }

    /** The details were read member by member in the place of an object of the event's kind. */
    boolean hasObject() {
        return !objects.isEmpty();
    }

    void need(String at, String... names) {
        for (String name : names) {
            if (!given.have(name)) {
                values.errors().missing(at, name);
            }
        }
    }

    /** The event; if something is wrong with it, as far as it could be read. */
    NewUsageEvent made(int index, String at, String flatAt) {
        UsageDetails made = kind == null ? null : details(at, flatAt);
        return new NewUsageEvent(
                index,
                at,
                id,
                source,
                occurredAt,
                new UsageLinks(campaignId, caseId, caseType, contactId),
                made,
                adjusts,
                holdId);
    }

    private UsageDetails details(String at, String flatAt) {
        for (UsageKind other : objects.keySet()) {
            if (other != kind) {
                values.errors()
                        .wrong(
                                at,
                                other.text(),
                                "other-type",
                                "An event of type " + kind.text() + " does not have this.");
            }
        }
        if (objects.containsKey(kind)) {
            boolean readable = objects.get(kind) != null;
            return readable ? details().made(at + "/" + kind.text(), adjusts != null) : null;
        }
        if (flatAt != null) {
            return details().made(flatAt, adjusts != null);
        }
        values.errors().missing(at, kind.text());
        return null;
    }
}
