package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** {@code /settings/search}: the pages whose title or description holds a word. */
@ApplicationScoped
@Path("/settings/search")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING, Role.USER, Role.OPERATOR})
public class SearchPage {

    private static final int MOST_CHARACTERS = 100;

    @Inject
    private Visit visit;

    @Inject
    private CurrentCaller caller;

    @GET
    public View search(@QueryParam("q") @DefaultValue("") String query) {
        String wanted =
                query.substring(0, Math.min(query.length(), MOST_CHARACTERS)).strip();
        var roles = caller.identity().actor().roles();
        Shell shell = visit.shell(Destination.landing(roles));
        List<Destination> found = Destination.openTo(roles).stream()
                .filter(page -> holds(shell, page, wanted))
                .toList();
        return new View("page/search", new SearchPageModel(shell, wanted, found));
    }

    private static boolean holds(Shell shell, Destination page, String wanted) {
        Locale locale = shell.words().language().locale();
        String text = shell.title(page) + " " + shell.words().of("page.about", page);
        return text.toLowerCase(locale).contains(wanted.toLowerCase(locale));
    }
}
