package app.tollgate.web.audit;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.View;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** {@code /settings/system-log}: who did what and when in a company. */
@ApplicationScoped
@Path("/settings/system-log")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class SystemLogPage {

    @Inject
    private SystemLogViews views;

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private CurrentCaller caller;

    @GET
    public View show(@Context UriInfo uri) {
        return views.show(LogPlace.ofTenant(keys()), uri);
    }

    private List<SystemLogPageModel.Actor> keys() {
        return Page.all((PageRequest page) -> keys.list(caller.get(), page)).stream()
                .map(key -> new SystemLogPageModel.Actor(key.id().toString(), key.name()))
                .toList();
    }
}
