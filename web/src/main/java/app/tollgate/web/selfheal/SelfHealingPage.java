package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.ColumnChoice;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /self-healing}: self-healed contacts with filters, their file, and the columns that a person takes along. */
@RequestScoped
@Path(SelfHealingPage.HERE)
@Allowed(people = {Role.ADMIN, Role.USER, Role.BILLING})
public class SelfHealingPage {

    static final String HERE = "/self-healing";

    @Inject
    private SelfHealingViews views;

    @Inject
    private ColumnChoice choice;

    @Inject
    private HealedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    @Context
    private UriInfo uri;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View show(@QueryParam("dialog") String dialog) {
        return views.page(Optional.of(views.columns())
                .filter(columns -> "columns".equals(dialog))
                .map(columns -> new SelfHealingPageModel.Customizing(columns, Refusal.NONE)));
    }

    /** The file of what the page shows. */
    @GET
    @Path("export")
    public Response export() {
        Query query = new Query(uri);
        HealedFilter filter = HealedFilters.read(query);
        query.checkAsked();
        return downloads.answer(filter, Destination.SELF_HEALING);
    }

    /** Moves a column, or remembers them all. */
    @POST
    @Path("columns")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response customize(MultivaluedMap<String, String> typed) {
        ColumnForm columns = ColumnForm.read(Form.of(typed));
        if (columns.moved().isPresent()) {
            return Response.ok(views.page(Optional.of(new SelfHealingPageModel.Customizing(columns, Refusal.NONE))))
                    .build();
        }
        Submission<Boolean> chosen = Submission.running(() -> choice.choose(caller.get(), columns.chosen()));
        String filters = views.filters();
        return chosen.problem().isEmpty()
                ? Go.to(HERE + (filters.isEmpty() ? "" : "?" + filters), "selfheal.columns")
                : Go.again(
                        views.page(Optional.of(new SelfHealingPageModel.Customizing(columns, views.refused(chosen)))));
    }
}
