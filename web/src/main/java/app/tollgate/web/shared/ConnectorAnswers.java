package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words refusals of requests that never reach an application: the problem, and the headers that every answer carries. */
final class ConnectorAnswers {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final Map<String, String> always;

    ConnectorAnswers(Map<String, String> always) {
        this.always = always;
    }

    /** @param sentId the caller's own request id, or null */
    Answer of(ProblemException refusal, String sentId) {
        String id = RequestIds.of(sentId);
        Problem problem = Problem.of(
                refusal.code(),
                refusal.getMessage(),
                new Problem.Request(id, "/"),
                refusal.errors(),
                refusal.members());
        byte[] body = bytes(problem);
        Map<String, String> headers = new LinkedHashMap<>(always);
        headers.put(RequestIds.HEADER, id);
        headers.put(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        // The rest of the request was not read: the connection cannot be used again.
        headers.put("Connection", "close");
        if (problem.status() == 405) {
            headers.put(HttpHeaders.ALLOW, METHODS);
        }
        return new Answer(problem.status(), headers, body);
    }

    private static byte[] bytes(Problem problem) {
        try {
            return JsonText.MAPPER.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An answer as it goes out. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}
}
