package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A body as it was before it went through gzip (RFC 1952): all of its members, one after the other. One that is cut off or damaged is
 * refused, never taken for a shorter one.
 */
final class GzipBody extends InputStream {

    private final InputStream sent;
    private InputStream undone;

    GzipBody(InputStream sent) {
        this.sent = sent;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** @throws ProblemException {@code bad-request} if it is no gzip, or not whole */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return undone().read(into, offset, length);
        } catch (IOException damaged) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST, "The body is not gzip, or not all of it; send it again, whole.");
        }
    }

    /** The header is read with the first byte that is wanted, and not before. */
    private InputStream undone() throws IOException {
        if (undone == null) {
            PushbackInputStream looked = new PushbackInputStream(sent);
            int first = looked.read();
            undone = first < 0 ? sent : members(looked, first);
        }
        return undone;
    }

    private static InputStream members(PushbackInputStream looked, int first) throws IOException {
        looked.unread(first);
        return GzipCompressorInputStream.builder()
                .setInputStream(looked)
                .setDecompressConcatenated(true)
                .get();
    }

    @Override
    public void close() throws IOException {
        if (undone == null) {
            sent.close();
        } else {
            undone.close();
        }
    }
}
