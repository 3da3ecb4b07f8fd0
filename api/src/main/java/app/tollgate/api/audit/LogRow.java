package app.tollgate.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
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
    private static final byte[] LENGTH_OF_ABSENT = length(-1);

    /** The time as it is hashed and exported: UTC, always six decimals. By hand, as it is written thousands of times a second. */
    public static String text(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder("0000-00-00T00:00:00.000000Z".length());
        number(text, time.getYear(), 1_000).append('-');
        number(text, time.getMonthValue(), 10).append('-');
        number(text, time.getDayOfMonth(), 10).append('T');
        number(text, time.getHour(), 10).append(':');
        number(text, time.getMinute(), 10).append(':');
        number(text, time.getSecond(), 10).append('.');
        return number(text, time.get(ChronoField.MICRO_OF_SECOND), 100_000)
                .append('Z')
                .toString();
    }

    /** @param first what its first digit counts */
    private static StringBuilder number(StringBuilder text, int number, int first) {
        for (int place = first; place > 1 && number < place; place /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    /** SHA-256 over the format's name and all columns, each as its length in four bytes and its UTF-8; an absent one has length -1. */
    public byte[] hash() {
        MessageDigest digest = LogChain.sha256();
        for (String column : columns()) {
            if (column == null) {
                digest.update(LENGTH_OF_ABSENT);
            } else {
                byte[] text = column.getBytes(StandardCharsets.UTF_8);
                digest.update(length(text.length));
                digest.update(text);
            }
        }
        return digest.digest();
    }

    private static byte[] length(int length) {
        return new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length};
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
