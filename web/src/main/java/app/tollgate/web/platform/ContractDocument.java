package app.tollgate.web.platform;

import app.tollgate.web.shared.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document of this release, as it was written and as JSON. */
final class ContractDocument {

    private static final String PLACE = "/META-INF/openapi.yaml";

    private final byte[] yaml;
    private final byte[] json;

    private ContractDocument() {
        try (InputStream file = ContractDocument.class.getResourceAsStream(PLACE)) {
            yaml = file.readAllBytes();
            json = JsonText.MAPPER.writeValueAsBytes(
                    new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when it is first asked for, so that the start does not pay for it. */
    private static final class Read {
        static final ContractDocument DOCUMENT = new ContractDocument();
    }

    static ContractDocument get() {
        return Read.DOCUMENT;
    }

    byte[] bytes(Form form) {
        return form == Form.JSON ? json : yaml;
    }

    /** The two ways to write it down. */
    enum Form {
        YAML("application/yaml"),
        JSON("application/json");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /**
         * YAML unless JSON is asked for, as MicroProfile OpenAPI has it.
         *
         * @param format the query parameter, which wins, or null
         * @param accept the header, or null
         */
        static Form wanted(String format, String accept) {
            if (format != null) {
                return format.toLowerCase(Locale.ROOT).equals("json") ? JSON : YAML;
            }
            return accept != null && accept.contains("json") && !accept.contains("yaml") ? JSON : YAML;
        }
    }
}
