package app.tollgate.ear.log;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Keeps what the server says to itself out of the log: of others than the application only warnings, and nothing while it stops. */
public final class ServerNoise implements Filter {
    private static final String APPLICATION = "app.tollgate";

    private static volatile boolean stopping;

    /** From now on only the application is heard: the server's own parts trip over each other while they end. */
    public static void stopping() {
        stopping = true;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        boolean ours = String.valueOf(record.getLoggerName()).startsWith(APPLICATION);
        return ours || (!stopping && record.getLevel().intValue() >= Level.WARNING.intValue());
    }
}
