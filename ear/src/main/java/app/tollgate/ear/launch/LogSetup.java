package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.util.List;

/** How the log is written: one record a line, for people or as JSON, without what the server says to itself. */
final class LogSetup {
    private final Settings settings;

    LogSetup(Settings settings) {
        this.settings = settings;
    }

    List<String> lines() {
        return List.of(
                "handlers=java.util.logging.ConsoleHandler",
                "java.util.logging.ConsoleHandler.level=ALL",
                "java.util.logging.ConsoleHandler.formatter=app.tollgate.ear.log.LineFormatter",
                ".level=WARNING",
                // It has a level of its own in the server's settings.
                "jakarta.enterprise.web.level=WARNING",
                "app.tollgate.level=" + settings.get(Setting.LOG_LEVEL),
                // Certificates of the default trust store that have expired; nothing here uses them.
                "javax.enterprise.system.security.ssl.level=OFF");
    }
}
