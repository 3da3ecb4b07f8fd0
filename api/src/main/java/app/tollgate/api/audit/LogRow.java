package app.tollgate.api.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/**
 * One entry exactly as it is stored: what its hash is made of. Ids are in their lower-case text form; what is absent is null.
 *
 * @param receipt the order in which entries were written
 * @param at with the microseconds that the database keeps
 * @param details JSON, as the very text that is stored
 */
public record LogRow(
        long receipt,
        String id,
        Instant at,
        String type,
        String actorKind,
        String actorId,
        String actorName,
        String address,
        String action,
        String targetKind,
        String targetId,
        String targetName,
        String requestId,
        String details) {

    private static final String FORMAT = "tollgate-log-row-1";
    private static final int ABSENT = -1;
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The time as it is hashed and exported: UTC, always six decimals. */
    public static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    /** SHA-256 over the format's name and all columns, each as its length in four bytes and its UTF-8; an absent one has length -1. */
    public byte[] hash() {
        List<byte[]> columns = columns().stream()
                .map(column -> column == null ? null : column.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = columns.stream()
                .mapToInt(column -> Integer.BYTES + (column == null ? 0 : column.length))
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        columns.forEach(column -> put(column, bytes));
        return LogChain.sha256().digest(bytes.array());
    }

    private static void put(byte[] column, ByteBuffer bytes) {
        bytes.putInt(column == null ? ABSENT : column.length);
        if (column != null) {
            bytes.put(column);
        }
    }

    private List<String> columns() {
        return Arrays.asList(
                FORMAT,
                Long.toString(receipt),
                id,
                text(at),
                type,
                actorKind,
                actorId,
                actorName,
                address,
                action,
                targetKind,
                targetId,
                targetName,
                requestId,
                details);
    }
}
