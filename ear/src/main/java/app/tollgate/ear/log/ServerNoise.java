package app.tollgate.ear.log;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps what the server says to itself out of the log: of others than the application only warnings, nothing while it stops, and
 * nothing of callers that hung up or sent what cannot be read, and no stacks of statements that the application answers as busy, away
 * or in conflict, which could fill the log.
 */
public final class ServerNoise implements Filter {
    private static final String APPLICATION = "app.tollgate";
    private static final Set<String> OF_CALLERS = Set.of(
            "Connection is closed", "Locally closed", "Broken pipe", "Connection reset by peer", "Connection reset");
    private static final String BROKEN_BODY = "org.glassfish.grizzly.http.HttpBrokenContentException";

    /** The container's error page has no way out to a caller that is gone; the exception stands in the text. */
    private static final String GONE_WHILE_TOLD = "java.io.IOException: Connection is closed";

    /**
     * States of SQL whose cause lies outside: no connection, a deadlock, no resources, the database's operator, a lock, what is there
     * already. The application answers them, and logs one line for each request that met one.
     */
    private static final Pattern OUTSIDE = Pattern.compile("(08|40|53|57).*|55P03|23505");

    private static volatile boolean stopping;

    /** Records of the server that wait to be told, or to be dropped; null while none are held. */
    private static List<LogRecord> held;

    /** From now on only the application is heard: the server's own parts trip over each other while they end. */
    public static void stopping() {
        stopping = true;
    }

    /** From now on what the server says waits until it is {@link #release released}. */
    public static synchronized void hold() {
        held = new ArrayList<>();
    }

    /** @param told whether what waits is told now or never */
    public static void release(boolean told) {
        List<LogRecord> waiting = noLongerHeld();
        if (told) {
            waiting.forEach(record -> Logger.getLogger(record.getLoggerName()).log(record));
        }
    }

    private static synchronized List<LogRecord> noLongerHeld() {
        List<LogRecord> waiting = held == null ? List.of() : held;
        held = null;
        return waiting;
    }

    private static synchronized boolean isHeld(LogRecord record) {
        return held != null && held.add(record);
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        boolean ours = String.valueOf(record.getLoggerName()).startsWith(APPLICATION);
        return ours
                || (!stopping
                        && record.getLevel().intValue() >= Level.WARNING.intValue()
                        && causes(record.getThrown()).noneMatch(ServerNoise::isFromOutside)
                        && !String.valueOf(record.getMessage()).contains(GONE_WHILE_TOLD)
                        && !isHeld(record));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isFromOutside(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && OUTSIDE.matcher(sql.getSQLState()).matches()
                || cause instanceof IOException && OF_CALLERS.contains(cause.getMessage())
                || cause.getClass().getName().equals(BROKEN_BODY);
    }
}
