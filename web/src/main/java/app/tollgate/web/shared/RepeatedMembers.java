package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldErrors;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Watches a parser and names every member that an object has twice: which of the two was meant nobody can know. */
final class RepeatedMembers extends JsonParserDelegate {

    private final FieldErrors errors;
    private final Deque<Set<String>> open = new ArrayDeque<>();

    RepeatedMembers(JsonParser json, FieldErrors errors) {
        super(json);
        this.errors = errors;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.START_OBJECT) {
            open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
            open.pop();
        } else if (token == JsonToken.FIELD_NAME && !open.element().add(currentName())) {
            errors.add(getParsingContext().pathAsPointer().toString(), "duplicate-member", "Send this once.");
        }
        return token;
    }
}
