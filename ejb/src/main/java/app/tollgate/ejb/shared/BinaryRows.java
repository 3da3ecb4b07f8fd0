package app.tollgate.ejb.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Rows as {@code copy … from stdin (format binary)} takes them: each begins with {@link #row}, then come its values in the order of the
 * columns, null where there is none (PostgreSQL's manual, COPY, "Binary Format").
 */
public final class BinaryRows implements RowValues {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    /** No flags, and no extension of the header. */
    private static final long PLAIN = 0;

    private static final int NULL = -1;
    private static final short END = -1;
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    /** Behind a word: the sign of its end, and how many positions it has. */
    private static final int WORD_END = Byte.BYTES + Short.BYTES;

    private static final int BYTES_A_ROW = 400;

    private ByteBuffer bytes;

    /** @param rows how many there will be, more or less */
    public BinaryRows(int rows) {
        bytes = ByteBuffer.allocate((rows + 1) * BYTES_A_ROW);
        bytes.put(SIGNATURE).putLong(PLAIN);
    }

    public BinaryRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    @Override
    public BinaryRows text(String text) {
        if (text == null) {
            return none();
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        value(encoded.length).put(encoded);
        return this;
    }

    @Override
    public BinaryRows uuid(UUID id) {
        if (id == null) {
            return none();
        }
        value(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    @Override
    public BinaryRows int8(Long number) {
        if (number == null) {
            return none();
        }
        value(Long.BYTES).putLong(number);
        return this;
    }

    @Override
    public BinaryRows int4(int number) {
        value(Integer.BYTES).putInt(number);
        return this;
    }

    @Override
    public BinaryRows instant(Instant instant) {
        return int8(TIME_ZERO.until(instant, ChronoUnit.MICROS));
    }

    @Override
    public BinaryRows date(LocalDate day) {
        return day == null ? none() : int4(Math.toIntExact(DAY_ZERO.until(day, ChronoUnit.DAYS)));
    }

    public BinaryRows bytes(byte[] value) {
        value(value.length).put(value);
        return this;
    }

    /** Words that differ, as the {@link #bytes} of a {@code tsvector} without positions. */
    public static byte[] words(Collection<String> words) {
        List<byte[]> encoded = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = encoded.stream().mapToInt(word -> word.length + WORD_END).sum();
        ByteBuffer room = ByteBuffer.allocate(Integer.BYTES + length).putInt(encoded.size());
        encoded.forEach(word -> room.put(word).put((byte) 0).putShort((short) 0));
        return room.array();
    }

    /** All rows and the end; nothing can be added behind it. */
    ByteBuffer whole() {
        return room(Short.BYTES).putShort(END).flip();
    }

    private BinaryRows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer value(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + wanted).put(bytes.flip());
        }
        return bytes;
    }
}
