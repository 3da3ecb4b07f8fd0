package app.tollgate.web.access;

import java.util.LinkedHashMap;
import java.util.Map;

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
        PROGRAMS.put("curl/", "curl");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browser() {}

    /** Such as {@code Firefox, Linux}; what is unknown is left out, and nothing known is a dash. */
    static String named(String userAgent) {
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        String both = program + (program.isEmpty() || system.isEmpty() ? "" : ", ") + system;
        return both.isEmpty() ? "–" : both;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
