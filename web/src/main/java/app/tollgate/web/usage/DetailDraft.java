package app.tollgate.web.usage;

import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.SmsSegments;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageKind;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The members of an event's object of one kind, {@code voice} for instance, as they are read. */
final class DetailDraft {

    private static final int LONGEST_CALL_SECONDS = 86_400;
    private static final int MOST_SEGMENTS = 255;
    private static final int MOST_RECIPIENTS = 1_000_000;
    private static final long MOST_BYTES = 1_000_000_000_000_000L;
    private static final int LONGEST_STATUS = 40;
    private static final int LONGEST_TEXT = 153 * MOST_SEGMENTS;
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final CallOutcome[] OUTCOMES = CallOutcome.values();

    private final UsageKind kind;
    private final ValueReader values;
    private final GivenMembers given;
    private Long durationSeconds;
    private Long segments;
    private Long recipients;
    private Long bytesDelta;
    private Direction direction;
    private String from;
    private String to;
    private CallOutcome outcome;
    private String status;

    DetailDraft(UsageKind kind, ValueReader values) {
        this.kind = kind;
        this.values = values;
        this.given = new GivenMembers(values.errors());
    }

    void clear() {
        given.clear();
        durationSeconds = null;
        segments = null;
    }

    /** Reads the object of this kind that the parser stands on. */
    void read(String at) throws IOException {
        String name;
        while ((name = values.json().nextFieldName()) != null) {
            values.json().nextToken();
            if (!member(at, name)) {
                values.json().skipChildren();
                values.errors().unknown(at, name);
            }
        }
    }

    /** Reads the value of one member; false if the kind has no such member. */
    boolean member(String at, String name) throws IOException {
        boolean isNull = values.json().currentToken() == JsonToken.VALUE_NULL;
        boolean known = switch (kind) {
            case VOICE -> voice(at, name);
            case SMS -> sms(at, name);
            case EMAIL -> email(at, name);
            case STORAGE -> storage(at, name);
        };
        if (known && isNull) {
            given.noteNull(at, name);
        } else if (known) {
            given.note(at, name);
        }
        return known;
    }

    private boolean voice(String at, String name) throws IOException {
        switch (name) {
            case "durationSeconds" -> durationSeconds = values.number(at, name, 0, LONGEST_CALL_SECONDS);
            case "outcome" -> outcome = values.constant(at, name, OUTCOMES);
            default -> {
                return talk(at, name);
            }
        }
        return true;
    }

    private boolean sms(String at, String name) throws IOException {
        switch (name) {
            case "segments" -> segments = values.number(at, name, 0, MOST_SEGMENTS);
            case "text" -> countText(at, name);
            case "status" -> status = values.text(at, name, 1, LONGEST_STATUS);
            default -> {
                return talk(at, name);
            }
        }
        return true;
    }

    /** A number that is given goes before the text, since the network counted it. */
    private void countText(String at, String name) throws IOException {
        String text = values.text(at, name, 0, LONGEST_TEXT);
        if (text == null) {
            return;
        }
        long counted = SmsSegments.of(text);
        if (counted > MOST_SEGMENTS) {
            values.errors().wrong(at, name, "size", "A message has at most " + MOST_SEGMENTS + " segments.");
        } else if (!given.have("segments")) {
            segments = counted;
        }
    }

    private boolean email(String at, String name) throws IOException {
        if (name.equals("recipients")) {
            recipients = values.number(at, name, 0, MOST_RECIPIENTS);
            return true;
        }
        return false;
    }

    private boolean storage(String at, String name) throws IOException {
        if (name.equals("bytesDelta")) {
            bytesDelta = values.number(at, name, -MOST_BYTES, MOST_BYTES);
            return true;
        }
        return false;
    }

    private boolean talk(String at, String name) throws IOException {
        switch (name) {
            case "direction" -> direction = values.constant(at, name, DIRECTIONS);
            case "from" -> from = values.phone(at, name);
            case "to" -> to = values.phone(at, name);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The details, with an error for each member that is missing; what is wrong already is not reported twice. */
    UsageDetails made(String at, boolean adjusts) {
        return switch (kind) {
            case VOICE -> {
                need(at, "direction", "from", "to", "outcome");
                yield new UsageDetails.Voice(
                        durationSeconds == null ? null : durationSeconds.intValue(), direction, from, to, outcome);
            }
            case SMS -> sms(at, adjusts);
            case EMAIL -> {
                need(at, "recipients");
                yield new UsageDetails.Email(recipients == null ? 0 : recipients.intValue());
            }
            case STORAGE -> {
                need(at, "bytesDelta");
                yield new UsageDetails.Storage(bytesDelta == null ? 0 : bytesDelta);
            }
        };
    }

    private UsageDetails.Sms sms(String at, boolean adjusts) {
        need(at, "direction", "from", "to", "status");
        if (!given.have("segments") && !given.have("text")) {
            values.errors().missing(at, "segments");
        } else if (segments != null && segments == 0 && !adjusts) {
            values.errors().wrong(at, "segments", "range", "Only an adjustment may say 0 segments.");
        }
        return new UsageDetails.Sms(segments == null ? 0 : segments.intValue(), direction, from, to, status);
    }

    private void need(String at, String... names) {
        for (String name : names) {
            if (!given.have(name)) {
                values.errors().missing(at, name);
            }
        }
    }
}
