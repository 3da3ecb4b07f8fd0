package app.tollgate.web.shared;

import app.tollgate.api.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The id of a request: the caller's own, if it sent a usable one, else ours. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String ATTRIBUTE = RequestIds.class.getName();

    private RequestIds() {}

    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return (String) known;
        }
        String id = of(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** @param sent the caller's own, or null */
    static String of(String sent) {
        return sent != null && USABLE.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
    }
}
