package app.tollgate.web.usage;

import app.tollgate.api.usage.NewUsageEvent;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads an event as our own API words it. */
final class PlainEvents {

    private final ValueReader values;
    private final EventDraft draft;

    PlainEvents(ValueReader values, EventDraft draft) {
        this.values = values;
        this.draft = draft;
    }

    /** Reads the object whose first member's name the parser stands on, or its end. */
    NewUsageEvent read(int index, String at) throws IOException {
        draft.clear();
        for (String name = values.json().currentName();
                values.json().currentToken() == JsonToken.FIELD_NAME;
                name = values.json().nextFieldName()) {
            values.json().nextToken();
            member(at, name);
        }
        draft.need(at, "id", "type", "occurredAt");
        return draft.made(index, at, null);
    }

    private void member(String at, String name) throws IOException {
        if (values.json().currentToken() == JsonToken.VALUE_NULL && isNeeded(name)) {
            draft.given().noteNull(at, name);
            return;
        }
        switch (name) {
            case "id" -> draft.readId(at, name);
            case "source" -> draft.readSource(at, name, 0);
            case "type" -> draft.readType(at, name);
            case "occurredAt" -> draft.readTime(at, name);
            default -> {
                if (!draft.shared(at, name)) {
                    values.json().skipChildren();
                    values.errors().unknown(at, name);
                }
                return;
            }
        }
        draft.given().note(at, name);
    }

    private static boolean isNeeded(String name) {
        return name.equals("id") || name.equals("type") || name.equals("occurredAt");
    }
}
