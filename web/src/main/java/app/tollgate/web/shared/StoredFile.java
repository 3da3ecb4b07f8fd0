package app.tollgate.web.shared;

import java.util.function.LongFunction;

/**
 * A file as it is kept, for {@link Download}.
 *
 * @param name to save it under
 * @param sha256 of all its bytes, in hex: the version that a broken-off download goes on with
 * @param from reads it from a byte on, to the end of the piece that holds it, in a short transaction of its own, so that a slow reader
 *     holds no connection to the database
 */
public record StoredFile(String name, String contentType, long bytes, String sha256, LongFunction<byte[]> from) {}
