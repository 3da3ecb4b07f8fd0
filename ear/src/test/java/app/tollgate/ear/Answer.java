package app.tollgate.ear;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the server said to one call. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return Contract.JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String mediaType() {
        return header("Content-Type").replaceAll(";.*", "").trim();
    }

    /** The problem's code, or nothing if it is not a problem. */
    String code() {
        return mediaType().equals("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    /** Everything but what differs from call to call: request id, address, dates and remaining tokens. */
    String withoutTheCall() {
        String body = text();
        if (mediaType().equals("application/problem+json")) {
            body = body.replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "\"$1\":\"\"");
        }
        return status + "\n" + header("Content-Type") + "\n" + header("WWW-Authenticate") + "\n" + body;
    }
}
