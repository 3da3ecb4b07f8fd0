package app.tollgate.web.shared;

import app.tollgate.api.shared.BlankText;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one JSON value as one of the contract's scalar types, or says what to send instead. */
final class ScalarReader {

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            Money.class, Money::parse,
            Instant.class, text -> TimeText.read(text).orElseThrow(() -> new DateTimeException("not a time")),
            LocalDate.class, Dates::read,
            LocalTime.class, LocalTime::parse,
            UUID.class, text -> Ids.read(text).orElseThrow(() -> new DateTimeException("not an id")));

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Money.class, "Send dollars as a string with at most 6 decimals, such as \"12.345\".",
            Instant.class, "Send an RFC 3339 time, such as \"2026-11-23T17:30:00Z\".",
            LocalDate.class, "Send a date, such as \"2026-11-23\".",
            LocalTime.class, "Send a time of day, such as \"07:30\".",
            UUID.class, "Send an id as it was answered, such as \"0193a6b4-7c1e-7d2f-8a55-2f1d9c0e4b6a\".",
            String.class, "Send a string.",
            Boolean.class, "Send true or false.",
            Integer.class, "Send a whole number up to 2147483647.",
            Long.class, "Send a whole number.");

    private ScalarReader() {}

    static boolean reads(Class<?> type) {
        return EXPECTED.containsKey(type) || type.isEnum() || type == JsonNode.class;
    }

    static Object read(JsonNode node, Class<?> type, String pointer, FieldErrors errors) {
        if (type == JsonNode.class) {
            return node;
        }
        Object value = type.isEnum() ? constant(node, type) : scalar(node, type);
        if (value == null) {
            errors.add(pointer, "type", expected(type));
        } else if (value instanceof String text && !isStorable(text)) {
            errors.add(pointer, "characters", "Leave out control characters and broken surrogate pairs.");
            return null;
        }
        return value;
    }

    private static Object scalar(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return node.isTextual() ? shown(node.textValue()) : null;
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : null;
        }
        if (type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt() ? (Object) node.intValue() : null;
        }
        if (type == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : null;
        }
        return node.isTextual() ? parsed(node.textValue(), TEXTS.get(type)) : null;
    }

    /** What shows nothing is as good as empty, and refused where something is needed. */
    private static String shown(String text) {
        return BlankText.is(text) ? "" : text;
    }

    private static Object parsed(String text, Function<String, Object> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException wrong) {
            return null;
        }
    }

    private static Object constant(JsonNode node, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        node.isTextual() && ((Enum<?>) constant).name().equals(node.textValue()))
                .findFirst()
                .orElse(null);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "Send one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        return EXPECTED.get(type);
    }

    /** A line break would shape lines of our mails, PostgreSQL cannot keep NUL, UTF-8 cannot carry half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
