package app.tollgate.ear.log;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log for people: one line a record; a failure adds its causes to the line and its stack below. */
public final class LineFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
        String context = LogContext.current().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ", " [", "]"));
        return record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " "
                + record.getLevel().getName() + " "
                + record.getLoggerName() + (context.length() > 3 ? context : "") + " "
                + oneLine(Messages.text(this, record)) + System.lineSeparator() + stack(record.getThrown());
    }

    private static String oneLine(String text) {
        return text.strip().lines().map(String::strip).collect(Collectors.joining(" | "));
    }

    private static String stack(Throwable thrown) {
        return Stream.ofNullable(thrown).map(Messages::stack).collect(Collectors.joining());
    }
}
