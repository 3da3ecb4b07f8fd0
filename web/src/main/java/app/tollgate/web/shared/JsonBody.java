package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads JSON bodies: the tree, and a record out of the tree with all its errors at once. */
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

    /** @throws ProblemException {@code invalid} naming every unknown, missing or wrong member */
    public static <T> T bind(JsonNode tree, Class<T> type) {
        List<FieldError> errors = new ArrayList<>();
        T bound = new RecordBinder(errors).bind(tree, type, "");
        if (bound != null) {
            Set<String> reported = errors.stream().map(FieldError::pointer).collect(Collectors.toSet());
            errors.addAll(Constraints.violated(bound, reported));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return bound;
    }
}
