package app.tollgate.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries, whoever makes it. */
final class AnswerHeaders {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "object-src 'none'; img-src 'self' data:";

    private AnswerHeaders() {}

    /** For a server that is reached at this address: HSTS only where it is https. */
    static Map<String, String> of(String publicUrl) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.put("Cache-Control", "no-store");
        if (publicUrl.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Map.copyOf(headers);
    }
}
