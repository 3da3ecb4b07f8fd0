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
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
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
    public Response download() {
        SentFileToken key = SentFileToken.read(token).orElseThrow(ProblemException::notFound);
        Caller visitor = tenants.into(nobody.get(), key.tenant().slug());
        ReportFile file = sent.open(visitor, key).file();
        StreamingOutput body = out -> stream(visitor, file, out);
        return Response.ok(body, file.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /** Each piece in a short transaction of its own, so that a slow reader holds no connection to the database. */
    private void stream(Caller visitor, ReportFile file, OutputStream out) throws IOException {
        long at = 0;
        while (at < file.bytes()) {
            byte[] piece = files.from(visitor, file.report(), at);
            out.write(piece);
            at += piece.length;
        }
    }
}
