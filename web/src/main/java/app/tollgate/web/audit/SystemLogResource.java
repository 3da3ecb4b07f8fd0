package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /system-log}: what happened, and whether the record of it is intact. Nothing here can be changed. */
@ApplicationScoped
@Path(TollgateApplication.API + "/system-log")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class SystemLogResource {

    @Inject
    private LogAnswers answers;

    @GET
    public Page<LogEntryView> list(@BeanParam Query query) {
        return answers.list(query);
    }

    @GET
    @Path("{id}")
    public LogEntryDetailView get(@PathParam("id") String id) {
        return answers.entry(id);
    }

    @GET
    @Path("verification")
    public LogVerificationView verify() {
        return answers.verification();
    }
}
