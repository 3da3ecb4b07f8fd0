package app.tollgate.web.audit;

import app.tollgate.api.audit.LogRetention;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.audit.LogRetentionAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /operator/tenants/{slug}/system-log-retention}: how long a tenant's log is kept. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/tenants/{slug}/system-log-retention")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class LogRetentionResource {

    @Inject
    private LogRetentionAdministration administration;

    @Inject
    private CurrentCaller caller;

    @GET
    public LogRetention get(@PathParam("slug") String slug) {
        return administration.get(caller.get(), slug);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public LogRetention put(@PathParam("slug") String slug, LogRetention retention) {
        return administration.put(caller.get(), slug, retention);
    }
}
