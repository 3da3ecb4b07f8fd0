package app.tollgate.ear.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads answers off one connection, and of their head only what says where they end.
 *
 * <p>The client shares the cores with what it measures: it makes no text of headers that it does not need.
 */
final class AnswerReader {

    private static final int MOST_BYTES = 1 << 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_LENGTH = 3;

    private final InputStream in;
    private final byte[] bytes = new byte[MOST_BYTES];
    private int from;
    private int to;
    private long length;
    private boolean kept;
    private boolean chunked;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads one answer to its end; answers whether the connection is kept.
     *
     * @throws IOException if its status is 300 or above
     */
    boolean readOne() throws IOException {
        int end = line();
        int status = Integer.parseInt(text(from + STATUS_AT, from + STATUS_AT + STATUS_LENGTH));
        length = 0;
        kept = true;
        chunked = false;
        from = end;
        for (end = line(); end - from > 2; end = line()) {
            header(end);
            from = end;
        }
        from = end;
        readBody();
        if (status >= 300) {
            throw new IOException("answered " + status);
        }
        return kept;
    }

    private void readBody() throws IOException {
        if (!chunked) {
            skip(length);
            return;
        }
        for (long size = chunk(); size > 0; size = chunk()) {
            skip(size + 2);
        }
        from = line();
    }

    private long chunk() throws IOException {
        int end = line();
        long size = Long.parseLong(text(from, end).trim(), 16);
        from = end;
        return size;
    }

    /** Three begin with these letters that count. */
    private void header(int end) {
        int first = bytes[from] | 0x20;
        if (first != 'c' && first != 't') {
            return;
        }
        String header = text(from, end).toLowerCase(Locale.ROOT).trim();
        if (header.startsWith("content-length:")) {
            length = Long.parseLong(header.substring("content-length:".length()).trim());
        }
        kept &= !header.equals("connection: close");
        chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Behind the end of the line that begins at {@code from}. */
    private int line() throws IOException {
        for (int at = from; ; at++) {
            if (at == to) {
                int behind = at - from;
                fill();
                at = from + behind;
            }
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
    }

    private void skip(long count) throws IOException {
        long left = count;
        while (left > to - from) {
            left -= to - from;
            from = to;
            fill();
        }
        from += (int) left;
    }

    /** Reads on behind what is not used yet, which moves to the front. */
    private void fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(bytes, to, bytes.length - to);
        if (read <= 0) {
            throw new EOFException("the connection was closed, or a line is too long");
        }
        to += read;
    }
}
