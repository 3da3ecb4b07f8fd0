package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The body of a PATCH: a JSON merge patch (RFC 7396). */
public record Patch(JsonNode tree) {

    /**
     * What stands after the patch.
     *
     * @param now everything that can be written, as it stands
     * @throws ProblemException {@code invalid} naming every unknown or wrong member
     */
    public <T extends Record> T onto(T now) {
        if (!tree.isObject()) {
            throw ProblemException.invalid(List.of(FieldError.at("", "type", "Send a JSON object.")));
        }
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        ObjectNode merged = JsonText.MAPPER.valueToTree(now);
        merge(merged, (ObjectNode) tree);
        return JsonBody.bind(merged, type);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.fields().forEachRemaining(member -> {
            if (member.getValue() instanceof ObjectNode inner
                    && target.get(member.getKey()) instanceof ObjectNode deeper) {
                merge(deeper, inner);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }
}
