package app.tollgate.ear.launch;

import app.tollgate.ear.log.JsonFormatter;
import app.tollgate.ear.log.LineFormatter;
import app.tollgate.ear.log.ServerNoise;
import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.util.List;

/** How the log is written: one record a line, for people or as JSON, without what the server says to itself. */
final class LogSetup {
    private static final String CONSOLE = "java.util.logging.ConsoleHandler";

    private final Settings settings;

    LogSetup(Settings settings) {
        this.settings = settings;
    }

    List<String> lines() {
        Class<?> formatter =
                settings.get(Setting.LOG_FORMAT).equals("json") ? JsonFormatter.class : LineFormatter.class;
        return List.of(
                "handlers=" + CONSOLE,
                CONSOLE + ".level=ALL",
                CONSOLE + ".formatter=" + formatter.getName(),
                CONSOLE + ".filter=" + ServerNoise.class.getName(),
                ".level=WARNING",
                "app.tollgate.level=" + settings.get(Setting.LOG_LEVEL),
                // Certificates of the default trust store that have expired; nothing here uses them.
                "javax.enterprise.system.security.ssl.level=OFF");
    }
}
