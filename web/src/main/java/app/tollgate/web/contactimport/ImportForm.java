package app.tollgate.web.contactimport;

import app.tollgate.web.page.Form;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the small fields beside a file in a form. */
final class ImportForm {

    private static final int MOST_BYTES = 1_000;

    private static final Set<String> FIELDS = Set.of("list", "listId", "listNow");

    private ImportForm() {}

    /** All of them that name the list. */
    static Form read(List<EntityPart> parts) {
        Map<String, List<String>> fields = new HashMap<>();
        parts.stream()
                .filter(part -> FIELDS.contains(part.getName()))
                .forEach(part -> fields.put(part.getName(), List.of(text(part))));
        return new Form(fields);
    }

    private static String text(EntityPart part) {
        try {
            return new String(part.getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
