package app.tollgate.web.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a form as browsers send it. */
final class FormField {

    /** The first part of a form with a file, if it is a small field, ends within this. */
    static final int FIRST_PART_BYTES = 1_024;

    private static final Pattern FIRST_PART = Pattern.compile(
            "\\A--[^\\r\\n]+\\r\\n(?:[^\\r\\n]+\\r\\n)*?Content-Disposition: form-data; name=\"(\\w+)\"\\r\\n"
                    + "(?:[^\\r\\n]+\\r\\n)*\\r\\n([^\\r\\n]*)\\r\\n--",
            Pattern.CASE_INSENSITIVE);

    private FormField() {}

    /** The value of the field in the first part of a form with a file, or null if another part comes first. */
    static String firstPart(String name, byte[] beginning) {
        Matcher part = FIRST_PART.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        return part.find() && part.group(1).equals(name) ? part.group(2) : null;
    }

    /** The first value of the field, or null. */
    static String named(String name, byte[] body) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrongEscape) {
            return "";
        }
    }
}
