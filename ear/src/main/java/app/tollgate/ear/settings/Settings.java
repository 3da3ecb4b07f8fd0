package app.tollgate.ear.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The settings of one start: resolved, checked, complete. */
public final class Settings {
    private final Path home;
    private final Map<Setting, String> values;
    private final List<String> warnings;

    private Settings(Path home, Map<Setting, String> values, List<String> warnings) {
        this.home = home;
        this.values = values;
        this.warnings = warnings;
    }

    /** Reads and checks every setting; throws with one line for each that is wrong. */
    public static Settings read(Properties system, Map<String, String> environment) throws SettingsException {
        SettingSources sources = new SettingSources(system, environment);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> faults = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            sources.find(setting).ifPresent(value -> {
                values.put(setting, value);
                setting.fault(value).ifPresent(expected -> faults.add(line(setting, value, expected)));
            });
        }
        if (faults.isEmpty()) {
            faults.addAll(Agreement.faults(values));
        }
        List<String> warnings = UnknownNames.warnings(sources.names());
        if (!faults.isEmpty()) {
            throw new SettingsException(
                    Stream.concat(warnings.stream(), faults.stream()).toList());
        }
        return new Settings(sources.home(), values, warnings);
    }

    private static String line(Setting setting, String value, String expected) {
        boolean secret = setting.property().endsWith("password") || setting == Setting.MASTER_KEY;
        return setting.variable() + " must be " + expected + (secret ? "" : ", not \"" + value + "\"");
    }

    /** The state directory, absolute. */
    public Path home() {
        return home;
    }

    /** The value of a setting that always has one. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.variable() + " is not set"));
    }

    /** The value of a setting that may be unset. */
    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The value of a setting that is a number. */
    public int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    /** Whether a setting that is true or false is true. */
    public boolean isTrue(Setting setting) {
        return Boolean.parseBoolean(get(setting));
    }

    /** Whether the profile is the named one. */
    public boolean isProfile(String profile) {
        return get(Setting.PROFILE).equals(profile);
    }

    /** What the browser of a user opens. */
    public String publicUrl() {
        return find(Setting.PUBLIC_URL).orElseGet(() -> "http://localhost:" + get(Setting.HTTP_PORT));
    }

    /** One line for each name that looks like a setting and is none. */
    public List<String> warnings() {
        return warnings;
    }

    /** All that is set, as the application reads it. */
    public Map<Setting, String> all() {
        return Map.copyOf(values);
    }
}
