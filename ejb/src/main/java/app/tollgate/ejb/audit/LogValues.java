package app.tollgate.ejb.audit;

import app.tollgate.ejb.shared.Digests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes values of any kind as the log keeps them: texts, whole numbers, truth values, lists. */
final class LogValues {

    static final String MASK = "***";

    /** The longest text that is kept whole: as long as the longest that a request may bring. */
    static final int LONGEST = 4_000;

    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private LogValues() {}

    static Object of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(LogValues::of).toList();
        }
        if (value instanceof Map<?, ?> named) {
            Map<String, Object> clean = new LinkedHashMap<>();
            named.forEach((name, each) -> clean.put(name.toString(), of(each)));
            return clean;
        }
        if (value instanceof byte[]) {
            return MASK;
        }
        return text(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    /** The text as the database takes it, without NUL and halves of characters, and not longer than {@link #LONGEST}. */
    static String text(String text) {
        String clean = mayHoldImpossible(text) ? IMPOSSIBLE.matcher(text).replaceAll("") : text;
        return clean.length() <= LONGEST ? clean : cut(clean);
    }

    private static boolean mayHoldImpossible(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    // The hash tells texts apart that differ behind the cut: such a change must not pass for none.
    private static String cut(String text) {
        byte[] hash = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        String end = "… (SHA-256 " + HexFormat.of().formatHex(hash) + ")";
        return beginning(text, LONGEST - end.length()) + end;
    }

    /** At most so many characters of the text, and none of them half. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static String json(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(of(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> details(String json) {
        try {
            return JSON.readValue(json, DETAILS);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
