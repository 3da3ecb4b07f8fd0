package app.tollgate.ear.launch;

import app.tollgate.ear.SecretFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the application made at its first start and leaves in {@code first-start.json} of the state directory: the first operator
 * and the demo tenant.
 */
final class FirstStart {
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    FirstStart(Path home) {
        this.file = home.resolve("first-start.json");
    }

    /** An empty object if the application left nothing. */
    JsonNode read() throws IOException {
        return Files.exists(file) ? json.readTree(file.toFile()) : json.createObjectNode();
    }

    /** Forgets the operator's password, once it has been shown. */
    void forgetPassword() throws IOException {
        if (read() instanceof ObjectNode content && content.path("operator").has("password")) {
            ((ObjectNode) content.get("operator")).remove("password");
            SecretFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        }
    }
}
