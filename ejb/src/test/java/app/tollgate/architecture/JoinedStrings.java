package app.tollgate.architecture;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java sources as far as they tell which texts are joined by {@code +}: without javadoc, with the texts of constants in place of their
 * names, and what is joined as one text. A constant is known by its name in its own file, elsewhere by its class and name.
 */
final class JoinedStrings {

    /** Constants that are made of constants that are made of constants. */
    private static final int DEEPEST = 3;

    private static final Pattern JAVADOC = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern JOINT = Pattern.compile("\"+\\s*\\+\\s*\"+");
    private static final Pattern CONSTANT = Pattern.compile(
            "(?s)\\bString\\s+(\\w+)\\s*=\\s*(\"{3}(?:(?!\"{3}).)*\"{3}|\"(?:\\\\.|[^\"\\\\])*\"+)\\s*;");
    private static final Pattern USE =
            Pattern.compile("(?<![\\w.\"])(?:([A-Z]\\w*)\\.)?([A-Z][A-Z0-9_]*)(?=\\s*[+;,)])");

    private JoinedStrings() {}

    /** @param sources by the simple name of their class */
    static Map<String, String> in(Map<String, String> sources) {
        Map<String, String> joined = new TreeMap<>(sources);
        joined.replaceAll((file, text) -> joined(JAVADOC.matcher(text).replaceAll("")));
        for (int depth = 0; depth < DEEPEST; depth++) {
            Map<String, String> constants = constants(joined);
            joined.replaceAll((file, text) -> joined(inlined(file, text, constants)));
        }
        return joined;
    }

    private static String joined(String text) {
        return JOINT.matcher(text).replaceAll("");
    }

    private static Map<String, String> constants(Map<String, String> sources) {
        Map<String, String> constants = new TreeMap<>();
        sources.forEach((file, text) -> CONSTANT.matcher(text)
                .results()
                .forEach(constant -> constants.put(file + "." + constant.group(1), constant.group(2))));
        return constants;
    }

    private static String inlined(String file, String text, Map<String, String> constants) {
        return USE.matcher(text).replaceAll(use -> {
            String owner = use.group(1) == null ? file : use.group(1);
            return Matcher.quoteReplacement(constants.getOrDefault(owner + "." + use.group(2), use.group()));
        });
    }
}
