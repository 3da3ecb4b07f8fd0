package app.tollgate.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInSheetTest {
    private static final String LEFT_BY_THE_APPLICATION = """
            {"operator": {"email": "ops@example.com", "password": "only-once"},
             "demo": {"tenant": "demo", "email": "ada@demo.example", "password": "demo-password", "apiKey": "tg_demo_x"}}
            """;

    @TempDir
    private Path home;

    @Test
    void firstStartShowsEverythingThatIsNeededToGetIn() throws Exception {
        Files.writeString(home.resolve("first-start.json"), LEFT_BY_THE_APPLICATION);

        assertThat(String.join("\n", lines()))
                .contains("http://localhost:8080/openapi", "ops@example.com, password only-once")
                .contains("company demo, ada@demo.example, password demo-password")
                .contains("curl -H 'Authorization: Bearer tg_demo_x' http://localhost:8080/api/v1/me");
    }

    @Test
    void operatorsPasswordIsShownOnceAndThenForgotten() throws Exception {
        Files.writeString(home.resolve("first-start.json"), LEFT_BY_THE_APPLICATION);
        new FirstStart(home).forgetPassword();

        assertThat(String.join("\n", lines())).contains("ops@example.com").doesNotContain("only-once");
        assertThat(Files.readString(home.resolve("first-start.json")))
                .contains("tg_demo_x")
                .doesNotContain("only-once");
    }

    @Test
    void withoutDemoTenantNoneIsPromised() throws Exception {
        assertThat(String.join("\n", lines())).doesNotContain("Demo", "curl");
    }

    private List<String> lines() throws Exception {
        Settings settings = Settings.read(new Properties(), Map.of("TOLLGATE_HOME", home.toString()));
        return new SignInSheet(settings, new FirstStart(home).read()).lines("http://127.0.0.1:8025/");
    }
}
