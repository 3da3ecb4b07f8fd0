package app.tollgate.ear.log;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** A log for people: one line a record, with what the application says about the request at hand; a stack stands below. */
public final class LineFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
        return record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " "
                + record.getLevel().getName() + " "
                + record.getLoggerName() + context() + " " + oneLine(Messages.text(this, record))
                + System.lineSeparator()
                + (record.getThrown() == null ? "" : Messages.stack(record.getThrown()));
    }

    private static String context() {
        String pairs = LogContext.current().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        return pairs.isEmpty() ? "" : " [" + oneLine(pairs) + "]";
    }

    private static String oneLine(String text) {
        return text.strip().lines().map(String::strip).collect(Collectors.joining(" | "));
    }
}
