package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The block printed when Tollgate is ready: where everything is and how to get in. */
final class SignInSheet {
    private final Settings settings;
    private final JsonNode firstStart;

    SignInSheet(Settings settings, JsonNode firstStart) {
        this.settings = settings;
        this.firstStart = firstStart;
    }

    List<String> lines(String mailbox) {
        String base = settings.publicUrl();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(line("Portal", base + "/"));
        lines.add(line("API", base + "/api/v1"));
        lines.add(line("OpenAPI", base + "/openapi"));
        lines.add(line("Mailbox", mailbox));
        lines.add(line("State", settings.home().toString()));
        lines.add("");
        lines.addAll(operator(firstStart.path("operator")));
        lines.addAll(demo(firstStart.path("demo"), base));
        lines.add("");
        lines.add("Ctrl-C stops.");
        return lines;
    }

    private List<String> operator(JsonNode operator) {
        if (!operator.has("email")) {
            return List.of(line("Operator", "company operator, as set at the first start"));
        }
        String email = operator.get("email").asText();
        String password = operator.has("password")
                ? "password " + operator.path("password").asText() + "   (shown only now)"
                : "password as set at the first start";
        return List.of(line("Operator", "company operator, " + email + ", " + password));
    }

    private static List<String> demo(JsonNode demo, String base) {
        if (!demo.hasNonNull("apiKey")) {
            return List.of();
        }
        String key = demo.path("apiKey").asText();
        return List.of(
                line(
                        "Demo tenant",
                        "company " + demo.path("tenant").asText() + ", "
                                + demo.path("email").asText() + ", password "
                                + demo.path("password").asText()),
                line("API key", key),
                "",
                "curl -H 'Authorization: Bearer " + key + "' " + base + "/api/v1/me");
    }

    private static String line(String what, String value) {
        return "  %-14s %s".formatted(what, value);
    }
}
