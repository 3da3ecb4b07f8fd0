package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A body as it was before it went through gzip (RFC 1952): all of its members, one after the other. One that is cut off or damaged is
 * refused, never taken for a shorter one.
 *
 * <p>Java's own stream takes a pause of the network between two members for the end.
 */
final class GzipBody extends InputStream {

    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int TIME_LEVEL_AND_SYSTEM = 6;
    private static final int BYTES_AT_ONCE = 8192;

    private final PushbackInputStream sent;
    private final byte[] read = new byte[BYTES_AT_ONCE];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private int readCount;
    private boolean inMember;

    GzipBody(InputStream sent) {
        this.sent = new PushbackInputStream(sent, BYTES_AT_ONCE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** @throws ProblemException {@code bad-request} if it is no gzip, or not whole */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count == 0 && length > 0) {
            if (!inMember && !beginMember()) {
                return -1;
            }
            count = inflate(into, offset, length);
        }
        return count;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        int count = inflated(into, offset, length);
        sum.update(into, offset, count);
        if (inflater.finished()) {
            endMember();
        } else if (count == 0) {
            demand(inflater.needsInput());
            readCount = sent.read(read);
            demand(readCount > 0);
            inflater.setInput(read, 0, readCount);
        }
        return count;
    }

    private int inflated(byte[] into, int offset, int length) {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException damaged) {
            throw broken();
        }
    }

    private boolean beginMember() throws IOException {
        int first = sent.read();
        if (first < 0) {
            return false;
        }
        sent.unread(first);
        demand(number(2) == MAGIC && number(1) == DEFLATE);
        skipRestOfHeader((int) number(1));
        inflater.reset();
        sum.reset();
        inMember = true;
        return true;
    }

    private void skipRestOfHeader(int flags) throws IOException {
        number(TIME_LEVEL_AND_SYSTEM);
        if ((flags & EXTRA) != 0) {
            skipExtra((int) number(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            number(2);
        }
    }

    private void skipExtra(int bytes) throws IOException {
        demand(sent.readNBytes(bytes).length == bytes);
    }

    private void skipText() throws IOException {
        long next;
        do {
            next = number(1);
        } while (next != 0);
    }

    private void endMember() throws IOException {
        int unused = inflater.getRemaining();
        sent.unread(read, readCount - unused, unused);
        demand(number(Integer.BYTES) == sum.getValue());
        demand(number(Integer.BYTES) == (inflater.getBytesWritten() & 0xffffffffL));
        inMember = false;
    }

    /** An unsigned number of so many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = sent.read();
            demand(next >= 0);
            number |= (long) next << (Byte.SIZE * i);
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        sent.close();
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw broken();
        }
    }

    private static ProblemException broken() {
        return new ProblemException(
                ProblemCode.BAD_REQUEST, "The body is not gzip, or not all of it; send it again, whole.");
    }
}
