package app.tollgate.web.platform;

import app.tollgate.web.shared.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document as tests read it. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode tree;

    Contract() {
        try {
            tree = JsonText.MAPPER.readTree(ContractDocument.get().bytes(ContractDocument.Form.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** All operations by their name, such as {@code GET /api/v1/me}. */
    List<Map.Entry<String, JsonNode>> operations() {
        List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
        tree.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(Map.entry(
                                member.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                member.getValue()));
                    }
                }));
        return operations;
    }
}
