package app.tollgate.web.audit;

import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.audit.LogExport;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /system-log/export}: the log with its chain as a file, in the same selection as the list. */
@RequestScoped
@Path(TollgateApplication.API + "/system-log/export")
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class SystemLogExportResource {

    @Inject
    private LogExport export;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response export(@BeanParam Query query) {
        LogFilter filter = LogFilters.read(query);
        LogFormat format = query.oneOf("format", LogFormat.class).orElse(LogFormat.CSV);
        query.check();
        Caller reader = caller.get();
        String name = "system-log-" + reader.tenant() + "." + format.ending();
        return Response.ok(new LogExportStream(export, reader, filter, format))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
