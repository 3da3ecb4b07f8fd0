package app.tollgate.ear.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a value is looked for, in the order of MicroProfile Config: system property, environment, settings file, default. */
final class SettingSources {
    static final String FILE = "tollgate.properties";

    private final Properties system;
    private final Map<String, String> environment;
    private final Properties defaults = defaults();
    private final Path home;
    private final Properties file;

    SettingSources(Properties system, Map<String, String> environment) throws SettingsException {
        this.system = system;
        this.environment = environment;
        this.home = find(Setting.HOME, new Properties())
                .map(Path::of)
                .orElseGet(() -> Path.of(system.getProperty("user.home", "."), ".tollgate"))
                .toAbsolutePath()
                .normalize();
        this.file = load(home.resolve(FILE));
    }

    Path home() {
        return home;
    }

    Optional<String> find(Setting setting) {
        return find(setting, file);
    }

    private Optional<String> find(Setting setting, Properties settingsFile) {
        return Stream.of(
                        system.getProperty(setting.property()),
                        environment.get(setting.variable()),
                        settingsFile.getProperty(setting.property()),
                        defaults.getProperty(setting.property()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** All names that look like ours, wherever they stand, as they are written there. */
    Stream<String> names() {
        return Stream.of(
                        environment.keySet().stream().filter(name -> name.startsWith("TOLLGATE_")),
                        system.stringPropertyNames().stream().filter(name -> name.startsWith("tollgate.")),
                        file.stringPropertyNames().stream())
                .flatMap(names -> names);
    }

    private static Properties load(Path path) throws SettingsException {
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new SettingsException(List.of(path + " cannot be read: " + unreadable.getMessage()));
            }
        }
        return properties;
    }

    private static Properties defaults() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(SettingSources.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("the defaults are missing from the program", broken);
        }
        return properties;
    }
}
