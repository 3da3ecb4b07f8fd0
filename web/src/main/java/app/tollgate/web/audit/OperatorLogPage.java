package app.tollgate.web.audit;

import app.tollgate.api.shared.Role;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/system-log}: what operators did and when, and sign-ins at companies that do not exist. */
@ApplicationScoped
@Path("/operator/system-log")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class OperatorLogPage {

    @Inject
    private SystemLogViews views;

    @GET
    public View show(@Context UriInfo uri) {
        return views.show(LogPlace.ofOperators(), uri);
    }
}
