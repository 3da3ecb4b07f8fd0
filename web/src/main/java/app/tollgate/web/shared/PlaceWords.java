package app.tollgate.web.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps a word that a path has in a place ({@code imports}) from being taken for the parameter that others have there ({@code {id}}).
 *
 * <p>Of several paths that fit an address Jersey takes the first that has the method, and so asked {@code contacts/{id}} to delete
 * {@code contacts/imports}, which is there and cannot be deleted: 404 in place of 405.
 */
final class PlaceWords {

    /** Between two slashes that are not in the expression of a parameter. */
    private static final Pattern PART = Pattern.compile("(?:\\{(?:[^{}]|\\{[^{}]*})*}|[^/{}])+");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*}");

    /** By what stands before them. */
    private final Map<String, Set<String>> words = new HashMap<>();

    PlaceWords(Collection<String> paths) {
        for (String path : paths) {
            String before = "";
            for (String part : parts(path)) {
                if (part.indexOf('{') < 0) {
                    words.computeIfAbsent(before, place -> new TreeSet<>()).add(part);
                }
                before = behind(before, part);
            }
        }
    }

    /** The path, its parameters without the words that others have in their places. */
    String apart(String path) {
        StringBuilder whole = new StringBuilder();
        String before = "";
        for (String part : parts(path)) {
            whole.append(whole.isEmpty() ? "" : "/").append(apart(before, part));
            before = behind(before, part);
        }
        return whole.toString();
    }

    private String apart(String before, String part) {
        Set<String> taken = words.getOrDefault(before, Set.of());
        if (taken.isEmpty()) {
            return part;
        }
        String others = taken.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?!(?:", ")(?:/|$))"));
        Matcher parameter = PARAMETER.matcher(part);
        return parameter.matches() ? "{" + parameter.group(1) + ": " + others + "[^/]+?}" : part;
    }

    private static List<String> parts(String path) {
        return PART.matcher(path).results().map(MatchResult::group).toList();
    }

    private static String behind(String before, String part) {
        return before + "/" + (part.indexOf('{') < 0 ? part : "{}");
    }
}
