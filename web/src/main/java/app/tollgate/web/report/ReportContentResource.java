package app.tollgate.web.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFile;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.StoredFile;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /reports/{id}/content}: the file, whole or from where a download broke off (RFC 9110, 14). */
@ApplicationScoped
@Path(TollgateApplication.API + "/reports/{id}/content")
@Allowed(
        keys = KeyRule.READ,
        people = {Role.ADMIN, Role.BILLING, Role.USER})
public class ReportContentResource {

    @Inject
    private ReportDesk desk;

    @Inject
    private ReportFiles files;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response download(@PathParam("id") String id, @BeanParam Download download) {
        Caller reader = caller.get();
        ReportReaders.demand(reader.actor(), desk.get(reader, ReportResource.known(id)));
        ReportFile file = files.get(reader, ReportResource.known(id));
        return download.of(stored(files, reader, file), range -> files.leaves(reader, file, range));
    }

    private static StoredFile stored(ReportFiles files, Caller reader, ReportFile file) {
        return new StoredFile(
                file.name(),
                file.contentType(),
                file.bytes(),
                file.sha256(),
                at -> files.from(reader, file.report(), at));
    }
}
