package app.tollgate.web.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a browser as its owner would, from what it says of itself. */
final class Browser {

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // In this order: most browsers claim to be others as well.
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    /** What a program calls itself first of all: {@code PostmanRuntime/7.51}. */
    private static final Pattern PRODUCT = Pattern.compile("([A-Za-z][\\w.-]{0,40})(/.*)?");

    private Browser() {}

    /** Such as {@code Firefox, Linux}; a program that is none of these has its own name, and may have none. */
    static Optional<String> named(String userAgent) {
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        String both = program + (program.isEmpty() || system.isEmpty() ? "" : ", ") + system;
        return both.isEmpty() ? product(userAgent) : Optional.of(both);
    }

    private static Optional<String> product(String userAgent) {
        Matcher product = PRODUCT.matcher(userAgent == null ? "" : userAgent);
        return product.matches() ? Optional.of(product.group(1)) : Optional.empty();
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
