package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Versioned;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of settings as {@code ETag} and {@code If-Match}. */
public final class ETags {

    private static final Pattern OURS = Pattern.compile("\"v(\\d{1,18})\"");

    private ETags() {}

    /** The settings with their version in the header. */
    public static Response answer(Versioned<? extends Record> settings) {
        return Response.ok(settings.value())
                .tag(new EntityTag("v" + settings.version()))
                .build();
    }

    /**
     * The version that the caller has seen.
     *
     * @param ifMatch the header, or null
     * @throws ProblemException {@code precondition-required} without it, {@code precondition-failed} if it is not one of ours
     */
    public static long seen(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "Read the settings first and send their ETag as If-Match.");
        }
        Matcher tag = OURS.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "Read the settings again and send their ETag as If-Match.");
        }
        return Long.parseLong(tag.group(1));
    }
}
