package app.tollgate.web.shared;

import app.tollgate.api.shared.Draft;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of a PATCH: a JSON merge patch (RFC 7396). */
public final class Patch {

    private final JsonBody body;

    Patch(JsonBody body) {
        this.body = body;
    }

    /**
     * What stands after the patch, and every repeated, unknown or wrong member of it.
     *
     * @param now everything that can be written, as it stands
     */
    public <T extends Record> Draft<T> onto(T now) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        if (!(body.tree() instanceof ObjectNode patch)) {
            return body.draft(type);
        }
        ObjectNode merged = JsonText.MAPPER.valueToTree(now);
        merge(merged, patch);
        return body.with(merged).draft(type);
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
