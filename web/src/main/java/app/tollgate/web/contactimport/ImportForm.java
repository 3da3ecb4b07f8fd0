package app.tollgate.web.contactimport;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the small fields beside a file in a form. */
final class ImportForm {

    private static final int MOST_BYTES = 1_000;

    private ImportForm() {}

    static String text(EntityPart part) {
        try {
            return new String(part.getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
