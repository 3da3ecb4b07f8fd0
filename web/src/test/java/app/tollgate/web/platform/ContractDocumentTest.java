package app.tollgate.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ContractDocumentTest {

    private final Contract contract = new Contract();

    @Test
    void theDocumentIsValidOpenApi() {
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readContents(
                        new String(ContractDocument.get().bytes(ContractDocument.Form.YAML), StandardCharsets.UTF_8),
                        List.of(),
                        new ParseOptions());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
    }

    @Test
    void everyResourceMethodIsAnOperationWithTheSameRuleForCallers() {
        Map<String, ResourceMethods.Rule> told = told();
        assertThat(ResourceMethods.ofTheApi())
                .allSatisfy((name, rule) -> assertThat(told.get(name)).as(name).isEqualTo(rule));
    }

    @Test
    void everySchemaHasTheMembersOfItsRecord() {
        Map<String, Class<?>> records = records();
        Map<String, Set<String>> documented = new TreeMap<>();
        Map<String, Set<String>> real = new TreeMap<>();
        contract.tree().at("/components/schemas").fields().forEachRemaining(schema -> {
            Class<?> type = records.get(schema.getKey());
            if (type != null && schema.getValue().has("properties")) {
                documented.put(schema.getKey(), names(schema.getValue().get("properties")));
                real.put(
                        schema.getKey(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        assertThat(documented).isEqualTo(real).hasSizeGreaterThan(15);
    }

    @Test
    void everyRequestAndEveryAnswerWithABodyHasAnExample() {
        List<String> without = new ArrayList<>();
        bodies().forEach((name, body) -> {
            if (!body.has("example") && !body.has("examples")) {
                without.add(name);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                builder -> builder.metaSchema(OpenApi30.getInstance())
                        .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
        List<String> wrong = new ArrayList<>();
        bodies().forEach((name, body) -> {
            var schema = schemas.getSchema(resolved(body.get("schema"), 0));
            examples(body)
                    .forEach(example -> schema.validate(example).forEach(error -> wrong.add(name + ": " + error)));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        List<String> ids = contract.operations().stream()
                .map(operation -> operation.getValue().get("operationId").textValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void jsonIsAnsweredToThoseWhoAskForIt() {
        assertThat(ContractDocument.Form.wanted(null, "*/*")).isEqualTo(ContractDocument.Form.YAML);
        assertThat(ContractDocument.Form.wanted(null, "application/json")).isEqualTo(ContractDocument.Form.JSON);
        assertThat(ContractDocument.Form.wanted("JSON", null)).isEqualTo(ContractDocument.Form.JSON);
    }

    private Map<String, ResourceMethods.Rule> told() {
        Map<String, ResourceMethods.Rule> told = new HashMap<>();
        contract.operations().forEach(operation -> told.put(operation.getKey(), ruleOf(operation.getValue())));
        return told;
    }

    private static ResourceMethods.Rule ruleOf(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.get("x-roles").forEach(role -> roles.add(role.textValue()));
        JsonNode security = operation.get("security");
        return new ResourceMethods.Rule(
                operation.get("x-permission").textValue(),
                roles,
                security.isEmpty() || security.get(0).isEmpty(),
                operation.path("x-holds-secret").booleanValue(),
                names(operation.at("/requestBody/content")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every record of the contract under the name its schema would have. */
    private static Map<String, Class<?>> records() {
        return new ClassFileImporter()
                .importPackages("app.tollgate.api").stream()
                        .filter(type -> type.isRecord())
                        .map(type -> type.reflect())
                        .collect(Collectors.toMap(ContractDocumentTest::schemaName, type -> type, (one, other) -> one));
    }

    private static String schemaName(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.isInterface()
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    private Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new TreeMap<>();
        contract.operations().forEach(operation -> {
            addBodies(operation.getKey() + " request", operation.getValue().path("requestBody"), bodies);
            operation
                    .getValue()
                    .get("responses")
                    .fields()
                    .forEachRemaining(answer -> addBodies(
                            operation.getKey() + " " + answer.getKey(), resolved(answer.getValue(), 0), bodies));
        });
        return bodies;
    }

    private static void addBodies(String name, JsonNode holder, Map<String, JsonNode> bodies) {
        holder.path("content")
                .fields()
                .forEachRemaining(content -> bodies.put(name + " " + content.getKey(), content.getValue()));
    }

    private static List<JsonNode> examples(JsonNode body) {
        if (body.has("example")) {
            return List.of(body.get("example"));
        }
        return StreamSupport.stream(body.path("examples").spliterator(), false)
                .map(example -> example.get("value"))
                .toList();
    }

    /** The tree with every reference replaced by what it names. */
    private JsonNode resolved(JsonNode node, int depth) {
        assertThat(depth).as("references in a circle").isLessThan(50);
        if (node.has("$ref")) {
            return resolved(contract.tree().at(node.get("$ref").textValue().substring(1)), depth + 1);
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
            List.copyOf(names(object)).forEach(name -> object.set(name, resolved(node.get(name), depth + 1)));
        } else if (copy instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(node.get(i), depth + 1));
            }
        }
        return copy;
    }
}
