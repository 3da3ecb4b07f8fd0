package app.tollgate.web.page;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.web.access.CsrfToken;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The running request as a page sees it: who reads, in which language and theme, and what was just done. */
@ApplicationScoped
public class Visit {

    /** The id in an address: anything else is not found. */
    public static final String ID = "{id: [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}";

    private static final Pattern DONE = Pattern.compile("[a-z]+\\.[a-z]+");

    @Inject
    private CurrentCaller caller;

    @Inject
    private CsrfToken tokens;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** The shell around a page that belongs to a destination of the rail. */
    public Shell shell(Destination here) {
        return new Shell(words(), formats(), Choices.theme(request), person(), here, path(), csrf(), done());
    }

    /** What stands around a page for somebody who is not signed in. */
    public Door door() {
        return Choices.door(request, path());
    }

    public Words words() {
        return new Words(Choices.language(request, tenant().map(Tenant::locale).orElse(null)));
    }

    /** Figures and times as the tenant has them; operators read UTC. */
    public Formats formats() {
        ZoneId zone = tenant().map(Tenant::timeZone).orElse(ZoneId.of("UTC"));
        return new Formats(
                words().language(), zone, clock.instant().atZone(zone).toLocalDate());
    }

    /** A refusal of a form, in the reader's words. */
    public Refusal refusal(Submission<?> submission) {
        return submission.problem().map(problem -> Refusal.of(problem, words())).orElse(Refusal.NONE);
    }

    /** A refusal of a form with a field whose value nothing else may have. */
    public Refusal refusal(Submission<?> submission, String unique) {
        return submission
                .problem()
                .map(problem -> Refusal.of(problem, unique, words()))
                .orElse(Refusal.NONE);
    }

    private Person person() {
        TenantId id = caller.identity().tenant();
        String company = tenant().map(Tenant::name).orElse("");
        return new Person(
                caller.identity().actor().name(),
                company,
                id.slug(),
                caller.identity().actor().roles());
    }

    private Optional<Tenant> tenant() {
        return caller.find().filter(identity -> !identity.tenant().isOperator()).map(identity -> caller.tenant());
    }

    private String path() {
        String query = request.getQueryString();
        boolean repeatable = "GET".equals(request.getMethod()) && query != null && !query.contains("done=");
        return request.getRequestURI() + (repeatable ? "?" + query : "");
    }

    private String csrf() {
        return caller.identity().sessionId().map(tokens::of).orElse("");
    }

    private Optional<String> done() {
        return Optional.ofNullable(request.getParameter("done"))
                .filter(text -> DONE.matcher(text).matches())
                .map(text -> text.replace(".", ".done."))
                .filter(key -> words().find(key).isPresent());
    }
}
