package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Part of a file, first and last byte included. */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /**
     * The part that a {@code Range} header asks for; empty, which means the whole, without one, for several parts, and for what cannot
     * be read (RFC 9110, 14.2).
     *
     * @throws ProblemException {@code range-not-satisfiable} if it begins behind the end
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange asked = range.group(1).isEmpty()
                ? ending(Long.parseLong(range.group(2)), size)
                : beginning(Long.parseLong(range.group(1)), range.group(2), size);
        if (asked.last < asked.first) {
            return Optional.empty();
        }
        if (asked.first >= size) {
            throw outside(size);
        }
        return Optional.of(new ByteRange(asked.first, Math.min(asked.last, size - 1)));
    }

    long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    private static ByteRange ending(long length, long size) {
        if (length == 0) {
            throw outside(size);
        }
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    private static ByteRange beginning(long first, String last, long size) {
        return new ByteRange(first, last.isEmpty() ? Math.max(first, size - 1) : Long.parseLong(last));
    }

    private static ProblemException outside(long size) {
        return new ProblemException(
                ProblemCode.RANGE_NOT_SATISFIABLE,
                "The file has " + size + " bytes.",
                List.of(),
                Map.of("contentRange", "bytes */" + size));
    }
}
