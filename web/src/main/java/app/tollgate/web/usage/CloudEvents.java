package app.tollgate.web.usage;

import app.tollgate.api.usage.NewUsageEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/**
 * Reads an event in the envelope of CloudEvents 1.0: {@code time} is when it occurred, {@code data} holds the kind's object, or its
 * members, and the optional ids. Extension attributes are let through, as the specification asks of every receiver.
 */
final class CloudEvents {

    private final ValueReader values;
    private final EventDraft draft;
    private TokenBuffer data;

    CloudEvents(ValueReader values, EventDraft draft) {
        this.values = values;
        this.draft = draft;
    }

    /** Reads the object whose first member's name the parser stands on, or its end. */
    NewUsageEvent read(int index, String at) throws IOException {
        draft.clear();
        data = null;
        for (String name = values.json().currentName();
                values.json().currentToken() == JsonToken.FIELD_NAME;
                name = values.json().nextFieldName()) {
            if (values.json().nextToken() == JsonToken.VALUE_NULL) {
                draft.given().noteNull(at, name);
            } else {
                attribute(at, name);
            }
        }
        draft.need(at, "specversion", "id", "source", "type", "time", "data");
        String dataAt = at + "/data";
        if (data != null && draft.kind() != null) {
            // An extension attribute may have the name of a member of the data.
            draft.given().clear();
            readData(dataAt);
        }
        boolean flat = data != null && !draft.hasObject();
        return draft.made(index, dataAt, flat ? dataAt : null);
    }

    private void attribute(String at, String name) throws IOException {
        draft.given().note(at, name);
        switch (name) {
            case "specversion" -> readVersion(at, name);
            case "id" -> draft.readId(at, name);
            case "source" -> draft.readSource(at, name, 1);
            case "type" -> draft.readType(at, name);
            case "time" -> draft.readTime(at, name);
            case "datacontenttype" -> readContentType(at, name);
            case "data" -> keepData(at, name);
            case "data_base64" -> {
                values.json().skipChildren();
                values.errors().wrong(at, name, "type", "Send the data as JSON in data.");
            }
            default -> {
                values.json().skipChildren();
                if (!isAttributeName(name)) {
                    values.errors().unknown(at, name);
                }
            }
        }
    }

    private void readVersion(String at, String name) throws IOException {
        String version = values.string(at, name);
        if (version != null && !version.equals("1.0")) {
            values.errors().wrong(at, name, "type", "Send CloudEvents of version \"1.0\".");
        }
    }

    private void readContentType(String at, String name) throws IOException {
        String type = values.string(at, name);
        if (type != null && !type.matches("(?i)[a-z0-9.-]+/([a-z0-9.-]+\\+)?json(\\s*;.*)?")) {
            values.errors().wrong(at, name, "type", "Send the data as JSON.");
        }
    }

    /** The members of the data cannot be judged before the type is known, which may stand behind them. */
    private void keepData(String at, String name) throws IOException {
        if (values.object(at, name)) {
            data = new TokenBuffer(values.json());
            data.copyCurrentStructure(values.json());
        }
    }

    private void readData(String at) throws IOException {
        try (JsonParser kept = data.asParser(values.json().streamReadConstraints())) {
            JsonParser body = values.switchTo(kept);
            kept.nextToken();
            String name;
            while ((name = kept.nextFieldName()) != null) {
                kept.nextToken();
                if (!draft.shared(at, name) && !draft.details().member(at, name)) {
                    kept.skipChildren();
                    values.errors().unknown(at, name);
                }
            }
            values.switchTo(body);
        }
    }

    private static boolean isAttributeName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
