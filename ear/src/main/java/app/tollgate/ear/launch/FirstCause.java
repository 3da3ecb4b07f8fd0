package app.tollgate.ear.launch;

import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Listens to what the server logs while it deploys, so that a failure can be told in one line: by what it first came from. */
final class FirstCause extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    /** What the application throws if the operator has to change a setting; its class is in another class loader. */
    private static final String SETTING_REFUSED = "app.tollgate.ejb.shared.SettingRefused";

    private volatile String message;
    private volatile boolean settingRefused;

    FirstCause() {
        ROOT.addHandler(this);
    }

    @Override
    public void publish(LogRecord told) {
        if (message == null && told.getThrown() != null) {
            List<Throwable> causes = Stream.iterate(told.getThrown(), Objects::nonNull, Throwable::getCause)
                    .filter(cause -> cause.getMessage() != null)
                    .toList();
            settingRefused =
                    causes.stream().anyMatch(cause -> cause.getClass().getName().equals(SETTING_REFUSED));
            // What we threw is worded for people.
            message = causes.stream()
                    .filter(FirstCause::isOurs)
                    .reduce((outer, inner) -> inner)
                    .or(() -> causes.stream().reduce((outer, inner) -> inner))
                    .flatMap(cause -> cause.getMessage().lines().findFirst())
                    .orElse(null);
        }
    }

    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] places = cause.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith("app.tollgate.");
    }

    /** Whether the message says all there is: which setting has to be changed. */
    boolean isSettingRefused() {
        return settingRefused;
    }

    String message() {
        if (settingRefused) {
            return message;
        }
        return message == null ? "the log above says why" : message + " (the log above says more)";
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
