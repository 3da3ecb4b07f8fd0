package app.tollgate.ear.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void everySettingStandsInTheDocumentedDefaultsAndNothingElseDoes() throws IOException {
        Properties documented = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("..", "config", "tollgate.properties"))) {
            documented.load(reader);
        }

        assertThat(documented.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::property).toList());
    }

    @Test
    void defaultsAreGood() throws SettingsException {
        Settings settings = read(Map.of());

        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void systemPropertyBeatsEnvironmentBeatsFileBeatsDefault() throws Exception {
        Files.writeString(
                home.resolve("tollgate.properties"),
                "tollgate.http.port=1\ntollgate.db.pool.size=3\ntollgate.log.level=FINE\n");
        Properties system = new Properties();
        system.setProperty("tollgate.http.port", "4");
        Settings settings = Settings.read(
                system,
                Map.of("TOLLGATE_HOME", home.toString(), "TOLLGATE_HTTP_PORT", "5", "TOLLGATE_DB_POOL_SIZE", "6"));

        assertThat(settings.get(Setting.HTTP_PORT)).isEqualTo("4");
        assertThat(settings.get(Setting.DB_POOL_SIZE)).isEqualTo("6");
        assertThat(settings.get(Setting.LOG_LEVEL)).isEqualTo("FINE");
        assertThat(settings.get(Setting.DRAIN_SECONDS)).isEqualTo("20");
    }

    @Test
    void emptyValueMeansNotSet() throws SettingsException {
        assertThat(read(Map.of("TOLLGATE_SMTP_HOST", "")).find(Setting.SMTP_HOST))
                .isEmpty();
    }

    @Test
    void anEmptyValueLeavesItToTheFileAndTheDefault() throws Exception {
        Files.writeString(home.resolve(SettingSources.FILE), "tollgate.http.port=9090\n");
        Settings settings = read(Map.of("TOLLGATE_HTTP_PORT", "", "TOLLGATE_DB_POOL_SIZE", " "));
        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(9090);
        assertThat(settings.number(Setting.DB_POOL_SIZE)).isPositive();
    }

    @Test
    void portsOfWhatIsNotStartedAreFree() throws SettingsException {
        assertThat(read(Map.of("TOLLGATE_HTTP_PORT", "8025", "TOLLGATE_SMTP_HOST", "mail.example"))
                        .number(Setting.HTTP_PORT))
                .isEqualTo(8025);
    }

    @Test
    void aFileThatCannotBeReadIsToldInOneLine() throws Exception {
        Files.writeString(home.resolve(SettingSources.FILE), "tollgate.drain.seconds=\\u00zz\n");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.lines())
                                .singleElement()
                                .asString()
                                .contains("tollgate.properties cannot be read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TOLLGATE_PROFILE            | prod                  | one of development, production, test
                    TOLLGATE_HTTP_PORT          | 0                     | a whole number from 1 to 65535
                    TOLLGATE_HTTP_PORT          | 99999999999           | a whole number from 1 to 65535
                    TOLLGATE_HTTP_ADDRESS       | my-host               | an IP address
                    TOLLGATE_PUBLIC_URL         | example.com           | https://host
                    TOLLGATE_PUBLIC_URL         | https://example.com/x | without a path
                    TOLLGATE_PUBLIC_URL         | http://example.com    | must start with https
                    TOLLGATE_TRUSTED_PROXIES    | 10.0.0.0/33           | IP addresses or ranges
                    TOLLGATE_MASTER_KEY         | c2hvcnQ=              | 32 bytes in base64
                    TOLLGATE_LOG_FORMER_KEYS    | c2hvcnQ=              | keys of 32 bytes in base64
                    TOLLGATE_PUBLIC_URL         | https://example.com:99999 | https://host
                    TOLLGATE_MAILBOX_PORT       | 8080                  | another port than TOLLGATE_HTTP_PORT
                    TOLLGATE_DB_URL             | postgres://localhost  | jdbc:postgresql://
                    TOLLGATE_DB_POOL_SIZE       | many                  | a whole number
                    TOLLGATE_SMTP_STARTTLS      | yes                   | one of true, false
                    TOLLGATE_OPERATOR_EMAIL     | nobody                | an email address
                    TOLLGATE_OPERATOR_PASSWORD  | short                 | from 12 to 128 characters
                    TOLLGATE_DEMO_TENANT        | no                    | one of true, false
                    TOLLGATE_LOG_FORMAT         | xml                   | one of text, json
                    """)
    void wrongValueIsNamedInOneLine(String variable, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.lines())
                                .singleElement()
                                .asString()
                                .startsWith(variable)
                                .contains(expected)
                                .doesNotContain("\n"));
    }

    @Test
    void wrongSecretIsNotRepeated() {
        assertThatThrownBy(() -> read(Map.of("TOLLGATE_OPERATOR_PASSWORD", "sesame")))
                .hasMessageContaining("TOLLGATE_OPERATOR_PASSWORD")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void databaseNeedsBothRolesAndTheyDiffer() {
        assertThatThrownBy(() -> read(Map.of("TOLLGATE_DB_URL", "jdbc:postgresql://db/tollgate")))
                .hasMessageContaining("TOLLGATE_DB_USER must be set")
                .hasMessageContaining("TOLLGATE_DB_OWNER_PASSWORD must be set");
        assertThatThrownBy(() -> read(Map.of("TOLLGATE_DB_USER", "one", "TOLLGATE_DB_OWNER_USER", "one")))
                .hasMessageContaining("another role");
    }

    @Test
    void misspeltNamesAreWarnedOfWithTheNearestOne() throws SettingsException {
        assertThat(read(Map.of("TOLLGATE_HTTP_PROT", "1", "TOLLGATE_SOMETHING_ELSE_ALTOGETHER", "2"))
                        .warnings())
                .containsExactly(
                        "TOLLGATE_HTTP_PROT is no setting of Tollgate; did you mean TOLLGATE_HTTP_PORT?",
                        "TOLLGATE_SOMETHING_ELSE_ALTOGETHER is no setting of Tollgate; config/tollgate.properties lists them");
    }

    private Settings read(Map<String, String> environment) throws SettingsException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("TOLLGATE_HOME", home.toString());
        return Settings.read(new Properties(), all);
    }
}
