package app.tollgate.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document that the running server publishes. */
final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    private static final Map<URI, Contract> READ = new ConcurrentHashMap<>();

    private final JsonNode tree;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Optional<JsonSchema>> answers = new ConcurrentHashMap<>();

    private Contract(JsonNode tree) {
        this.tree = tree;
        tree.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), resolved(member.getValue())));
                    }
                }));
    }

    /** Read once of each server: no running server changes it. */
    static Contract at(URI base) throws IOException, InterruptedException {
        Contract known = READ.get(base);
        if (known == null) {
            known = read(base);
            READ.put(base, known);
        }
        return known;
    }

    private static Contract read(URI base) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/openapi"))
                .header("Accept", "application/json")
                .build();
        return new Contract(JSON.readTree(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()));
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<Operation> at(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.paths().matcher(path).matches())
                .min((one, other) -> Boolean.compare(one.namesSomething(), other.namesSomething()));
    }

    /** What of a JSON answer does not fit the document; nothing if the document says nothing of its media type. */
    List<String> misfits(Operation operation, int status, String mediaType, JsonNode body) {
        return answers.computeIfAbsent(
                        operation + " " + status + " " + mediaType, key -> schema(operation, status, mediaType))
                .map(schema ->
                        schema.validate(body).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    private static Optional<JsonSchema> schema(Operation operation, int status, String mediaType) {
        JsonNode schema = operation
                .node()
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(mediaType)
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(SCHEMAS.getSchema(schema));
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(tree.at(node.get("$ref").textValue().substring(1)));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.fields().forEachRemaining(member -> copy.set(member.getKey(), resolved(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        return node;
    }
}
