package app.tollgate.ear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One operation of the OpenAPI document, with all references resolved. */
record Operation(String method, String path, JsonNode node) {

    String id() {
        return node.get("operationId").textValue();
    }

    /** The permission an API key needs: NONE is no key, ANY is every key. */
    String permission() {
        return node.get("x-permission").textValue();
    }

    Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        node.get("x-roles").forEach(role -> roles.add(role.textValue()));
        return roles;
    }

    boolean isForEverybody() {
        JsonNode security = node.get("security");
        return security.isEmpty() || security.get(0).isEmpty();
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    boolean isOfOperators() {
        return roles().equals(Set.of("OPERATOR"));
    }

    Pattern paths() {
        return Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    Set<Integer> statuses() {
        Set<Integer> statuses = new TreeSet<>();
        node.get("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** The media types it takes, each with the document's examples. */
    Map<String, List<JsonNode>> bodies() {
        Map<String, List<JsonNode>> bodies = new TreeMap<>();
        node.path("requestBody")
                .path("content")
                .fields()
                .forEachRemaining(body -> bodies.put(body.getKey(), examples(body.getValue())));
        return bodies;
    }

    private static List<JsonNode> examples(JsonNode body) {
        List<JsonNode> examples = new ArrayList<>();
        if (body.has("example")) {
            examples.add(body.get("example"));
        }
        body.path("examples").forEach(example -> examples.add(example.get("value")));
        return examples;
    }

    List<JsonNode> queryParameters() {
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> {
            if ("query".equals(parameter.get("in").textValue())) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
