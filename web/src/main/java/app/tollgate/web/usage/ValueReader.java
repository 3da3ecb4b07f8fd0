package app.tollgate.web.usage;

import app.tollgate.api.shared.BlankText;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TextLength;
import app.tollgate.web.shared.TimeText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Reads the value the parser stands on as what it should be; null if it is null or, with an error noted, something else. */
final class ValueReader {

    private final MemberErrors errors;
    private JsonParser json;

    ValueReader(JsonParser json, MemberErrors errors) {
        this.json = json;
        this.errors = errors;
    }

    JsonParser json() {
        return json;
    }

    MemberErrors errors() {
        return errors;
    }

    /** Goes on with another parser, such as one over tokens kept earlier; answers the one used until now. */
    JsonParser switchTo(JsonParser other) {
        JsonParser until = json;
        json = other;
        return until;
    }

    /** Text of {@code min} to {@code max} characters that the database can keep; it shows something unless it may be empty. */
    String text(String at, String name, int min, int max) throws IOException {
        String text = string(at, name);
        if (text == null) {
            return null;
        }
        int length = TextLength.of(text);
        if (length < min || length > max) {
            errors.wrong(at, name, "size", "Use " + min + " to " + max + " characters.");
            return null;
        }
        if (min > 0 && BlankText.is(text)) {
            errors.wrong(at, name, "blank", "Send more than spaces.");
            return null;
        }
        if (!isStorable(text)) {
            errors.wrong(at, name, "characters", "Leave out NUL characters and broken surrogate pairs.");
            return null;
        }
        return text;
    }

    String string(String at, String name) throws IOException {
        return is(JsonToken.VALUE_STRING, at, name, "Send a string.") ? json.getText() : null;
    }

    Long number(String at, String name, long min, long max) throws IOException {
        if (!is(JsonToken.VALUE_NUMBER_INT, at, name, "Send a whole number.")) {
            return null;
        }
        boolean fits = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!fits || json.getLongValue() < min || json.getLongValue() > max) {
            errors.wrong(at, name, "range", "Use " + min + " to " + max + ".");
            return null;
        }
        return json.getLongValue();
    }

    UUID id(String at, String name) throws IOException {
        String text = string(at, name);
        UUID id = text == null ? null : Ids.read(text).orElse(null);
        if (text != null && id == null) {
            errors.wrong(at, name, "type", "Send an id as it was answered.");
        }
        return id;
    }

    Instant time(String at, String name) throws IOException {
        String text = string(at, name);
        Instant time = text == null ? null : TimeText.read(text).orElse(null);
        if (text != null && time == null) {
            errors.wrong(at, name, "type", "Send an RFC 3339 time, such as \"2026-11-23T17:30:00Z\".");
        }
        return time;
    }

    String phone(String at, String name) throws IOException {
        String text = string(at, name);
        if (text != null && !PhoneRule.isPossible(text)) {
            errors.wrong(at, name, "phone", "Send an E.164 number of a possible length, such as \"+13125550123\".");
            return null;
        }
        return text;
    }

    <E extends Enum<E>> E constant(String at, String name, E[] constants) throws IOException {
        String text = string(at, name);
        if (text == null) {
            return null;
        }
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        errors.wrong(
                at,
                name,
                "type",
                "Send one of "
                        + Arrays.toString(constants)
                                .replace("[", "")
                                .replace("]", "")
                                .toUpperCase(Locale.ROOT) + ".");
        return null;
    }

    /** Whether the parser stands at an object; otherwise an error is noted, unless it is null. */
    boolean object(String at, String name) throws IOException {
        return is(JsonToken.START_OBJECT, at, name, "Send an object.");
    }

    private boolean is(JsonToken wanted, String at, String name, String expected) throws IOException {
        JsonToken token = json.currentToken();
        if (token == wanted) {
            return true;
        }
        if (token != JsonToken.VALUE_NULL) {
            errors.wrong(at, name, "type", expected);
            json.skipChildren();
        }
        return false;
    }

    /** PostgreSQL cannot keep NUL, and UTF-8 cannot carry half a surrogate pair. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
