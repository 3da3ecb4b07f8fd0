package app.tollgate.web.shared;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON bodies: the tree, and a draft of a record out of the tree. */
public final class JsonBody {

    private JsonBody() {}

    /** @throws ProblemException {@code malformed-json} if it is not one readable JSON value */
    public static JsonNode tree(InputStream body) throws IOException {
        try {
            JsonNode tree = JsonText.MAPPER.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is empty; send a JSON object.");
            }
            return tree;
        } catch (JacksonException e) {
            throw new ProblemException(
                    ProblemCode.MALFORMED_JSON, "The body is not readable as JSON" + place(e.getLocation()));
        }
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "."
                : ": see line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }

    /** What can be read of the tree, and every unknown, missing or wrong member. */
    public static <T> Draft<T> draft(JsonNode tree, Class<T> type) {
        FieldErrors errors = new FieldErrors();
        T bound = new RecordBinder(errors).bind(tree, type, "");
        return bound == null ? Draft.of(null, errors) : Constraints.draft(bound, errors);
    }
}
