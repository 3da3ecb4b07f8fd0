package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Everything the application gets to know, as system properties: MicroProfile Config reads them before all else. */
final class Handover {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    Handover(Settings settings) throws IOException {
        values.putAll(settings.all());
        values.put(Setting.HOME, settings.home().toString());
        values.put(Setting.PUBLIC_URL, settings.publicUrl());
        values.put(Setting.MASTER_KEY, MasterKey.of(settings));
    }

    void put(Map<Setting, String> more) {
        values.putAll(more);
    }

    void give() {
        values.forEach((setting, value) -> System.setProperty(setting.property(), value));
    }
}
