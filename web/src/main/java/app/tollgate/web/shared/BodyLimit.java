package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;

/**
 * Refuses bodies over {@value #MAX_BYTES} bytes, or what {@link LargeBody} allows, announced or not, and bodies that break off. Of one that
 * comes through gzip, which it undoes, neither what is sent nor what becomes of it may be more.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class BodyLimit implements ContainerRequestFilter {

    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String BROKEN_OFF = BodyLimit.class.getName() + ".brokenOff";

    @Override
    public void filter(ContainerRequestContext context) {
        int most = most(context);
        if (context.getLength() > most) {
            throw tooLarge(most);
        }
        context.setEntityStream(new Counted(context, most));
        if (ContentCodings.isGzip(context)) {
            context.setEntityStream(new GzipBody(context.getEntityStream()));
            context.setEntityStream(new Counted(context, most));
        }
    }

    private static int most(ContainerRequestContext context) {
        return MatchedMethod.annotation(context, LargeBody.class)
                .map(larger -> larger.value() * MEBIBYTE)
                .orElse(MAX_BYTES);
    }

    /** Whether the caller broke off while its body was read; the connection is closed then and takes no answer. */
    public static boolean hasBrokenOff(ServletRequest request) {
        return request.getAttribute(BROKEN_OFF) != null;
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(
                ProblemCode.PAYLOAD_TOO_LARGE, "Send at most " + most / MEBIBYTE + " MiB in one request.");
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static final class Counted extends FilterInputStream {
        private final ContainerRequestContext request;
        private final int most;
        private long left;

        Counted(ContainerRequestContext request, int most) {
            super(request.getEntityStream());
            this.request = request;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = whole(super::read);
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = whole(() -> super.read(buffer, offset, length));
            count(Math.max(read, 0));
            return read;
        }

        /** What cannot be read is the caller's doing: it hung up, or its chunks are broken. */
        private int whole(Reading reading) {
            try {
                return reading.read();
            } catch (IOException brokenOff) {
                request.setProperty(BROKEN_OFF, true);
                throw new ProblemException(ProblemCode.BAD_REQUEST, "The body broke off; send it again, whole.");
            }
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
