package app.tollgate.web.audit;

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
import jakarta.ws.rs.core.Response;

/** {@code /system-log/export}: the log with its chain as a file, in the same selection as the list. */
@ApplicationScoped
@Path(TollgateApplication.API + "/system-log/export")
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class SystemLogExportResource {

    @Inject
    private LogAnswers answers;

    @GET
    public Response export(@BeanParam Query query) {
        return answers.file(query);
    }
}
