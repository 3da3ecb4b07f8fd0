package app.tollgate.web.shared;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** The head of a request as it came in. Grizzly keeps it and shows it to nobody, and forgets headers that it takes for settled. */
final class RawHead {

    private static final Field KEPT = kept();

    private RawHead() {}

    /** Its lines in small letters, without what follows the head. */
    static String of(HttpRequestPacket request) {
        try {
            Buffer buffer = (Buffer) KEPT.get(request);
            String text = buffer.toStringContent(StandardCharsets.ISO_8859_1, 0, buffer.limit());
            int end = text.indexOf("\r\n\r\n");
            return (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field kept() {
        try {
            Field field = HttpHeader.class.getDeclaredField("headerBuffer");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException otherGrizzly) {
            throw new IllegalStateException("Grizzly keeps the head of a request elsewhere now", otherGrizzly);
        }
    }
}
