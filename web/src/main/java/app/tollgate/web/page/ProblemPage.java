package app.tollgate.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells a refusal to a person: as the door to sign in, or as a page that says what to do. */
public final class ProblemPage {

    private static final int UNAUTHENTICATED = 401;
    private static final int SERVER_FAULT = 500;

    private ProblemPage() {}

    /**
     * @param code stable code of the problem
     * @param requestId shown where it helps support
     */
    public static Response of(int status, String code, String requestId, HttpServletRequest request, String path) {
        if (status == UNAUTHENTICATED) {
            return Go.to("/sign-in" + next(request, path));
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(view(status, code, requestId, request, path))
                .build();
    }

    /** The page alone, for those who write the answer themselves. */
    public static View view(int status, String code, String requestId, HttpServletRequest request, String path) {
        Door door = Choices.door(request, path);
        String key = "page.problem." + kind(status, code);
        return new View(
                "page/problem",
                new ProblemPageModel(
                        door,
                        door.words().find(key).orElseThrow(),
                        door.words().find(key + ".detail").orElseThrow(),
                        status >= SERVER_FAULT ? requestId : ""));
    }

    /** Who signs in comes back to what was asked for, with its filter. */
    private static String next(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        String asked = query == null || !Go.isOurs(path + "?" + query) ? path : path + "?" + query;
        boolean worthIt = "GET".equals(request.getMethod()) && path.length() > 1 && Go.isOurs(asked);
        return worthIt ? "?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "";
    }

    private static String kind(int status, String code) {
        return switch (code) {
            case "csrf-refused" -> "csrf";
            case "tenant-suspended" -> "suspended";
            default ->
                switch (status) {
                    case 403 -> "forbidden";
                    case 404, 405 -> "not-found";
                    case 429 -> "busy";
                    case 503 -> "unavailable";
                    default -> status < SERVER_FAULT ? "bad" : "internal";
                };
        };
    }
}
