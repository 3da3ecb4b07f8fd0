package app.tollgate.web.schedule;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.report.ReportFile;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.schedule.SentFile;
import app.tollgate.ejb.schedule.SentFileToken;
import app.tollgate.ejb.schedule.SentFiles;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.Nobody;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.StoredFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * {@code /sent/{token}}: the file that a link in a mail leads to, without sign-in.
 *
 * <p>The link in the mail leads to this page and the page to the file: programs that look at every link of a mail neither take the file
 * nor stand in the log as if its recipient had.
 */
@RequestScoped
@Path("/sent/{token}")
public class SentFilePage {

    @Inject
    private SentFiles sent;

    @Inject
    private ReportFiles files;

    @Inject
    private TenantReach tenants;

    @Inject
    private Nobody nobody;

    @Inject
    private Visit visit;

    @PathParam("token")
    private String token;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allowed(everybody = true)
    public Response show() {
        // A link of a company that does not exist looks as one that has ended.
        Optional<SentFile> file = SentFileToken.read(token)
                .flatMap(key ->
                        tenants.find(nobody.get(), key.tenant().slug()).flatMap(visitor -> sent.find(visitor, key)));
        return Response.status(file.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .entity(new View("schedule/sent", new SentFilePageModel(visit.door(), visit.formats(), token, file)))
                .build();
    }

    @GET
    @Path("file")
    @Allowed(everybody = true)
    public Response download(@BeanParam Download download) {
        SentFileToken key = SentFileToken.read(token).orElseThrow(ProblemException::notFound);
        Caller visitor = tenants.into(nobody.get(), key.tenant().slug());
        ReportFile file =
                sent.find(visitor, key).orElseThrow(ProblemException::notFound).file();
        StoredFile stored = new StoredFile(
                file.name(),
                file.contentType(),
                file.bytes(),
                file.sha256(),
                at -> files.from(visitor, file.report(), at));
        return download.of(stored, range -> sent.open(visitor, key, range));
    }
}
