package app.tollgate.web.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFile;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** {@code /reports/{id}/content}: the file, whole or from where a download broke off (RFC 9110, 14). */
@RequestScoped
@Path(TollgateApplication.API + "/reports/{id}/content")
@Allowed(
        keys = KeyRule.READ,
        people = {Role.ADMIN, Role.BILLING, Role.USER})
public class ReportContentResource {

    private static final String RANGE = "Range";
    private static final String IF_RANGE = "If-Range";

    @Inject
    private ReportDesk desk;

    @Inject
    private ReportFiles files;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response download(
            @PathParam("id") String id,
            @HeaderParam(RANGE) String range,
            @HeaderParam(IF_RANGE) String ifRange,
            @Context Request request) {
        ReportReaders.demand(caller.get().actor(), desk.get(caller.get(), ReportResource.known(id)));
        ReportFile file = files.get(caller.get(), ReportResource.known(id));
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        // A part of another version must not be glued to what the caller has: then it gets the whole.
        boolean sameVersion = ifRange == null || ifRange.equals("\"" + file.sha256() + "\"");
        Optional<ByteRange> part = sameVersion ? ByteRange.of(range, file.bytes()) : Optional.empty();
        return answer(file, part).tag(tag).build();
    }

    private Response.ResponseBuilder answer(ReportFile file, Optional<ByteRange> part) {
        ByteRange sent = part.orElse(new ByteRange(0, file.bytes() - 1));
        Caller reader = caller.get();
        files.leaves(reader, file);
        StreamingOutput body = out -> stream(reader, file, sent, out);
        Response.ResponseBuilder answer = Response.status(part.isPresent() ? 206 : 200)
                .entity(body)
                .type(file.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("Accept-Ranges", "bytes");
        part.ifPresent(range -> answer.header("Content-Range", range.header(file.bytes())));
        return answer;
    }

    /** Each piece in a short transaction of its own, so that a slow reader holds no connection to the database. */
    private void stream(Caller reader, ReportFile file, ByteRange range, OutputStream out) throws IOException {
        long at = range.first();
        while (at <= range.last()) {
            byte[] piece = files.from(reader, file.report(), at);
            int length = (int) Math.min(piece.length, range.last() - at + 1);
            out.write(piece, 0, length);
            at += length;
        }
    }
}
