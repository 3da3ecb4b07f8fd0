package app.tollgate.ear.settings;

import java.util.List;

/** The settings do not hold: one line for people for each that is wrong. */
public final class SettingsException extends Exception {
    private final transient List<String> lines;

    SettingsException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    /** One line for each wrong setting. */
    public List<String> lines() {
        return lines;
    }
}
