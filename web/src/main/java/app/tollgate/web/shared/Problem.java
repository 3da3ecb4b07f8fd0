package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A problem document (RFC 9457) as it goes out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        List<Error> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            ProblemCode code, String detail, Request request, List<FieldError> errors, Map<String, Object> members) {
        return new Problem(
                "urn:tollgate:problem:" + code.code(),
                code.title(),
                code.status(),
                detail,
                request.path(),
                code.code(),
                request.id(),
                errors.stream().map(Error::of).toList(),
                members);
    }

    /** Where a problem happened. */
    record Request(String id, String path) {}

    /** One field's error; exactly one of pointer and parameter is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(String pointer, String parameter, String code, String detail) {
        static Error of(FieldError error) {
            return new Error(error.pointer(), error.parameter(), error.code(), error.detail());
        }
    }
}
