package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How much of a file is asked for: the whole, what a broken-off download still lacks, or nothing where the caller has it (RFC 9110, 13
 * and 14). A resource method that answers with a {@link StoredFile} has this as its {@link jakarta.ws.rs.BeanParam}.
 */
public final class Download {

    private final Request request;
    private final String method;
    private final String range;
    private final String ifRange;

    /** Read from the headers of the request. */
    public Download(
            @Context Request request,
            @Context HttpServletRequest sent,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        // While a method of GET answers a HEAD, JAX-RS calls that a GET as well.
        this(request, sent.getMethod(), range, ifRange);
    }

    Download(Request request, String method, String range, String ifRange) {
        this.request = request;
        this.method = method;
        this.range = range;
        this.ifRange = ifRange;
    }

    /**
     * The answer with the file.
     *
     * @param leaves told when the file begins to leave, with the part as {@code Content-Range} names it; empty for the whole
     * @throws ProblemException {@code range-not-satisfiable} if the part begins behind the end
     */
    public Response of(StoredFile file, Consumer<Optional<String>> leaves) {
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        // A part of another version must not be glued to what the caller has: then it gets the whole.
        boolean sameVersion = ifRange == null || ifRange.equals("\"" + file.sha256() + "\"");
        Optional<ByteRange> part = sameVersion ? ByteRange.of(range, file.bytes()) : Optional.empty();
        // Who asks for the head alone takes nothing with them.
        if (!HttpMethod.HEAD.equals(method)) {
            leaves.accept(part.map(cut -> cut.header(file.bytes())));
        }
        return answer(file, part).tag(tag).build();
    }

    private static Response.ResponseBuilder answer(StoredFile file, Optional<ByteRange> part) {
        ByteRange sent = part.orElse(new ByteRange(0, file.bytes() - 1));
        StreamingOutput body = out -> stream(file, sent, out);
        Response.ResponseBuilder answer = Response.status(part.isPresent() ? 206 : 200)
                .entity(body)
                .type(file.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("Accept-Ranges", "bytes");
        part.ifPresent(cut -> answer.header("Content-Range", cut.header(file.bytes())));
        return answer;
    }

    private static void stream(StoredFile file, ByteRange range, OutputStream out) throws IOException {
        long at = range.first();
        while (at <= range.last()) {
            byte[] piece = file.from().apply(at);
            int length = (int) Math.min(piece.length, range.last() - at + 1);
            out.write(piece, 0, length);
            at += length;
        }
    }
}
