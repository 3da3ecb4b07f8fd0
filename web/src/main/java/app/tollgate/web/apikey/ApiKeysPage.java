package app.tollgate.web.apikey;

import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /settings/api}: the keys of a tenant, and a new one, whose secret is shown in this one answer. */
@ApplicationScoped
@Path("/settings/api")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class ApiKeysPage {

    static final String HERE = "/settings/api";

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private KeyViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        Form blank = Form.showing("permissions", "READ");
        return page("generate".equals(dialog), blank, Refusal.NONE, Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response generate(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<NewApiKey> made = Submission.of(() -> keys.create(caller.get(), KeyForm.read(form, views.zone())));
        return made.result()
                .map(key -> Response.ok(shown(key)).build())
                .orElseGet(() -> Go.again(page(true, form, visit.refusal(made, "name"), Optional.empty())));
    }

    private View shown(NewApiKey key) {
        NewKey made = views.made(key, keys.get(caller.get(), key.id()));
        return page(false, Form.EMPTY, Refusal.NONE, Optional.of(made));
    }

    private View page(boolean generating, Form form, Refusal refusal, Optional<NewKey> made) {
        return new View(
                "apikey/keys",
                new ApiKeysPageModel(
                        visit.shell(Destination.API),
                        rows(),
                        views.limitPerMinute(),
                        views.example(),
                        generating,
                        form,
                        refusal,
                        made));
    }

    private List<KeyRow> rows() {
        return Page.all((PageRequest page) -> keys.list(caller.get(), page)).stream()
                .map(views::row)
                .toList();
    }
}
