package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.SeenVersions;
import app.tollgate.api.shared.Versioned;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of settings as {@code ETag} and {@code If-Match}. */
public final class ETags {

    private static final String ANY = "*";

    /** The next tag of a list, which may have empty places (RFC 9110 section 5.6.1); the version if it is a strong one of ours. */
    private static final Pattern NEXT =
            Pattern.compile("\\G[ \\t,]*(?:\"v(\\d{1,18})\"|(?:W/)?\"[^\"]*\")[ \\t]*(?=,|$)");

    private ETags() {}

    /** The settings with their version in the header. */
    public static Response answer(Versioned<? extends Record> settings) {
        return Response.ok(settings.value()).tag(new EntityTag(name(settings))).build();
    }

    /** The tag of the settings as {@code If-Match} takes it, for forms to hand back. */
    public static String of(Versioned<?> settings) {
        return '"' + name(settings) + '"';
    }

    private static String name(Versioned<?> settings) {
        return "v" + settings.version();
    }

    /** As {@link #seen(String)}: the header's lines are one list, as those of any list are (RFC 9110 section 5.3). */
    public static SeenVersions seen(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return seen(lines == null ? null : String.join(", ", lines));
    }

    /**
     * The versions that the caller has seen. Weak tags name none (RFC 9110 section 13.1.1), nor do tags that are not ours.
     *
     * @param ifMatch the header, or null
     * @throws ProblemException {@code precondition-required} without it
     */
    public static SeenVersions seen(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "Read the settings first and send their ETag as If-Match.");
        }
        return ifMatch.strip().equals(ANY) ? SeenVersions.ANY : SeenVersions.of(named(ifMatch));
    }

    private static Set<Long> named(String ifMatch) {
        Set<Long> versions = new HashSet<>();
        Matcher tags = NEXT.matcher(ifMatch);
        while (tags.find()) {
            if (tags.group(1) != null) {
                versions.add(Long.parseLong(tags.group(1)));
            }
        }
        return versions;
    }
}
