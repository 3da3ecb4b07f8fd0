package app.tollgate.ear.verify;

import app.tollgate.api.audit.LogRow;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of an exported log: the members that an export writes, each once and in its own form. No hash covers anything else, so
 * nothing else may stand there for people to read.
 */
final class ExportedLine {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<String> ROW = Set.of(
            "receipt",
            "id",
            "at",
            "type",
            "actorKind",
            "actorId",
            "actorName",
            "address",
            "action",
            "targetKind",
            "targetId",
            "targetName",
            "requestId",
            "details");
    private static final Set<String> SEAL = Set.of("position", "rowHash", "sealHash");
    private static final Set<String> SIGNED = Set.of("position", "sealHash", "at", "keyId", "signature");
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "log",
            Set.of("format", "tenant", "exportedAt", "horizon", "filtered", "filter", "publicKeys"),
            "purge",
            SIGNED,
            "checkpoint",
            SIGNED,
            "entry",
            Stream.of(ROW, SEAL).flatMap(Set::stream).collect(Collectors.toSet()),
            "gap",
            Set.of("position", "sealHash"),
            "link",
            Set.of("position", "rowHash"),
            "missing",
            SEAL,
            "unsealed",
            ROW,
            "end",
            Set.of("entries", "position"));

    private final JsonNode line;

    private ExportedLine(JsonNode line) {
        this.line = line;
    }

    /** @throws IllegalArgumentException if the line holds what no export writes */
    static ExportedLine read(String text) throws JsonProcessingException {
        ExportedLine read = new ExportedLine(JSON.readTree(text));
        Set<String> known = MEMBERS.getOrDefault(read.kind(), Set.of());
        read.line.fieldNames().forEachRemaining(name -> {
            if (!"kind".equals(name) && !known.contains(name)) {
                throw new IllegalArgumentException(name);
            }
        });
        return read;
    }

    String kind() {
        return text("kind");
    }

    /** A text, or null where null is written. */
    String text(String name) {
        JsonNode value = line.required(name);
        if (!value.isTextual() && !value.isNull()) {
            throw new IllegalArgumentException(name);
        }
        return value.textValue();
    }

    long number(String name) {
        JsonNode value = line.required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name);
        }
        return value.longValue();
    }

    byte[] hex(String name) {
        return HexFormat.of().parseHex(text(name));
    }

    byte[] signature() {
        return Base64.getDecoder().decode(text("signature"));
    }

    /** A time with exactly the digits that are hashed. */
    Instant time() {
        Instant at = Instant.parse(text("at"));
        if (!LogRow.text(at).equals(text("at"))) {
            throw new IllegalArgumentException("at");
        }
        return at;
    }

    boolean is(String name) {
        return line.required(name).booleanValue();
    }

    /** Whether the filter that the file names lets less than everything through. */
    boolean namesFilter() {
        return Stream.of("types", "userId", "from", "to", "text")
                .map(line.path("filter")::path)
                .anyMatch(condition -> condition.isTextual() || !condition.isEmpty());
    }

    JsonNode list(String name) {
        return line.required(name);
    }

    LogRow row() {
        return new LogRow(
                number("receipt"),
                text("id"),
                time(),
                text("type"),
                text("actorKind"),
                text("actorId"),
                text("actorName"),
                text("address"),
                text("action"),
                text("targetKind"),
                text("targetId"),
                text("targetName"),
                text("requestId"),
                text("details"));
    }
}
