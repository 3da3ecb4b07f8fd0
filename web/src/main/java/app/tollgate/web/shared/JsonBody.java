package app.tollgate.web.shared;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A JSON body.
 *
 * @param repeated the members that an object has twice; the tree has the last of them
 */
record JsonBody(JsonNode tree, List<FieldError> repeated) {

    /** @throws ProblemException {@code malformed-json} if it is not one readable JSON value */
    static JsonBody read(InputStream body) throws IOException {
        FieldErrors repeated = new FieldErrors();
        try (JsonParser json = new RepeatedMembers(JsonText.MAPPER.createParser(body), repeated)) {
            JsonNode tree = JsonText.MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is empty; send a JSON object.");
            }
            return new JsonBody(tree, repeated.found());
        } catch (JacksonException e) {
            throw JsonText.malformed(e);
        } catch (CharConversionException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is not UTF-8.");
        }
    }

    /** The same body with another tree, made of this one. */
    JsonBody with(JsonNode other) {
        return new JsonBody(other, repeated);
    }

    /** What can be read of the tree, and every repeated, unknown, missing or wrong member. */
    <T> Draft<T> draft(Class<T> type) {
        FieldErrors errors = new FieldErrors();
        repeated.forEach(errors::add);
        T bound = new RecordBinder(errors).bind(tree, type, "");
        return bound == null ? Draft.of(null, errors) : Constraints.draft(bound, errors);
    }
}
