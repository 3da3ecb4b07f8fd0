package app.tollgate.web.usage;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.FlawedEvent;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.web.shared.JsonText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads reported events off the stream, without a tree, and says of each everything that is wrong with it.
 *
 * <p>What is wrong with the envelope (not JSON, too many events, no list) refuses the request as a whole.
 */
final class UsageEventReader {

    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser json;
    private final MemberErrors errors = new MemberErrors();
    private final List<NewUsageEvent> events = new ArrayList<>();
    private final List<FlawedEvent> flawed = new ArrayList<>();
    private final PlainEvents plain;
    private final CloudEvents cloud;
    private int count;

    private UsageEventReader(JsonParser json, Instant now) {
        this.json = json;
        ValueReader values = new ValueReader(json, errors);
        EventDraft draft = new EventDraft(values, now);
        this.plain = new PlainEvents(values, draft);
        this.cloud = new CloudEvents(values, draft);
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException {@code malformed-json}, {@code payload-too-large} for too many events, or {@code invalid} for a wrong
     *     envelope; wrong events are told in the batch
     */
    static UsageBatch read(byte[] body, EventFormat format, OnError onError, Instant now) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            UsageEventReader reader = new UsageEventReader(json, now);
            try {
                reader.readAll(format);
            } catch (ProblemException wrong) {
                reader.readToTheEnd(wrong);
            }
            return new UsageBatch(reader.events, reader.flawed, onError);
        } catch (JacksonException e) {
            throw JsonText.malformed(e);
        } catch (CharConversionException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private void readAll(EventFormat format) throws IOException {
        if (json.nextToken() == null) {
            throw malformed("The body is empty; send a JSON object.");
        }
        switch (format) {
            case PLAIN -> readPlain();
            case CLOUD_EVENT -> {
                expect(JsonToken.START_OBJECT, "", "Send a CloudEvent as a JSON object.");
                json.nextToken();
                one("", true);
            }
            case CLOUD_EVENT_BATCH -> readList("", true);
        }
        checkIsTheEnd();
    }

    private void checkIsTheEnd() throws IOException {
        if (json.nextToken() != null) {
            throw malformed("There is more behind the JSON value.");
        }
    }

    /** Text that is not one well-formed value is that first; whatever else is wrong with it matters only if it is one. */
    private void readToTheEnd(ProblemException wrong) throws IOException {
        if (wrong.code() == ProblemCode.INVALID) {
            while (!json.getParsingContext().inRoot()) {
                json.nextToken();
            }
            checkIsTheEnd();
        }
        throw wrong;
    }

    private void readPlain() throws IOException {
        expect(JsonToken.START_OBJECT, "", "Send one event, or an object with the list events.");
        json.nextToken();
        if (!"events".equals(json.currentName())) {
            one("", false);
            return;
        }
        json.nextToken();
        readList("/events", false);
        String name;
        while ((name = json.nextFieldName()) != null) {
            json.nextToken();
            json.skipChildren();
            if (name.equals("events")) {
                errors.wrong("", name, "duplicate-member", "Send this once.");
            } else {
                errors.unknown("", name);
            }
        }
        List<FieldError> wrong = errors.take();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private void readList(String at, boolean inEnvelope) throws IOException {
        expect(JsonToken.START_ARRAY, at, "Send a list of events.");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count == UsageBatch.MAX_EVENTS) {
                throw new ProblemException(
                        ProblemCode.PAYLOAD_TOO_LARGE,
                        "Send at most " + UsageBatch.MAX_EVENTS + " events in one request.");
            }
            element(at + "/" + count, inEnvelope);
        }
        if (count == 0) {
            throw ProblemException.invalid(at, "size", "Send at least one event.");
        }
    }

    private void element(String at, boolean inEnvelope) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
            one(at, inEnvelope);
        } else {
            json.skipChildren();
            errors.whole(at, "type", "Send an object here.");
            flawed.add(new FlawedEvent(NewUsageEvent.unread(count++, at), errors.take()));
        }
    }

    private void one(String at, boolean inEnvelope) throws IOException {
        NewUsageEvent event = inEnvelope ? cloud.read(count, at) : plain.read(count, at);
        List<FieldError> wrong = errors.take();
        if (wrong.isEmpty()) {
            events.add(event);
        } else {
            flawed.add(new FlawedEvent(event, wrong));
        }
        count++;
    }

    private void expect(JsonToken token, String at, String detail) {
        if (json.currentToken() != token) {
            throw ProblemException.invalid(at, "type", detail);
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_JSON, detail);
    }
}
