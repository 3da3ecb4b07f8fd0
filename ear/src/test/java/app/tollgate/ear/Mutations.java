package app.tollgate.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes bad bodies and texts out of good ones, the same ones for the same seed. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 70_000;
    private static final int DEEP = 3_000;

    private static final List<JsonNode> VALUES = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(new BigInteger("9".repeat(60))),
            JSON.numberNode(new BigDecimal("0.1")),
            JSON.numberNode(new BigDecimal("1e308")),
            JSON.textNode(""),
            JSON.textNode(" "),
            JSON.textNode("x".repeat(LONG)),
            JSON.textNode("null\u0000byte"),
            JSON.textNode("half \ud800 pair"),
            JSON.textNode("'; drop schema platform cascade; --"),
            JSON.textNode("../../etc/passwd"),
            JSON.textNode("2026-02-30"),
            JSON.textNode("+999999999-12-31T23:59:60Z"),
            JSON.textNode("1e9999"),
            JSON.textNode("-0.0000001"),
            JSON.textNode("\u202e\ufeff\u0007"),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.nullNode()).add(JSON.arrayNode()),
            JSON.objectNode(),
            JSON.objectNode().put("a", 1));

    private static final List<String> TEXTS = List.of(
            "",
            "%00",
            "%ff%fe",
            "-1",
            "0",
            "101",
            "999999999999999999999",
            "2026-02-30",
            "9999-99-99",
            "abc",
            "%27%20or%201%3D1--",
            "a".repeat(3_000),
            "%F0%9F%98%80",
            "null",
            "%2e%2e%2f",
            "AAAA",
            "bnVsbA",
            "%22%7D",
            "-999999999-01-01",
            "%2B999999999-12-31");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /** A text for a query, already encoded, or not encodable at all. */
    String queryText() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Bytes that may be JSON, may be a good body, mostly are not. */
    byte[] body(JsonNode good) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> "{\"a\":".getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
            case 3 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 4 -> "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);
            case 5 -> cut(bytes(good));
            default -> bytes(changed(good));
        };
    }

    private byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The body with one or two of its values replaced, left out or joined by an unknown one. */
    private JsonNode changed(JsonNode good) {
        JsonNode copy = good.deepCopy();
        for (int i = 0; i <= random.nextInt(2); i++) {
            List<JsonNode> holders = new ArrayList<>();
            collect(copy, holders);
            if (holders.isEmpty()) {
                return value();
            }
            change(holders.get(random.nextInt(holders.size())));
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private void change(JsonNode holder) {
        if (holder instanceof ArrayNode array) {
            array.add(value());
            return;
        }
        ObjectNode object = (ObjectNode) holder;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set("unheardOf~/\"", value());
        } else if (random.nextInt(5) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), value());
        }
    }

    private JsonNode value() {
        return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    }
}
