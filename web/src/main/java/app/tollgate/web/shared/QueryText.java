package app.tollgate.web.shared;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether the query of an address says what it means: what is read in its place would be another filter, and give other data. */
final class QueryText {

    private static final int HEX = 16;

    private QueryText() {}

    /** @param query as it was sent; null without one */
    static boolean isReadable(String query) {
        if (query == null) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            char sign = query.charAt(at);
            if (sign <= ' ' || sign > '~') {
                return false;
            }
            if (sign == '%') {
                int octet = octet(query, at);
                if (octet < 0) {
                    return false;
                }
                bytes.write(octet);
                at += 2;
            } else {
                bytes.write(sign);
            }
        }
        return isUtf8(bytes.toByteArray());
    }

    /** The byte of an escape; -1 for one that is broken. */
    private static int octet(String query, int at) {
        if (at + 2 >= query.length()) {
            return -1;
        }
        int high = Character.digit(query.charAt(at + 1), HEX);
        int low = Character.digit(query.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
