package app.tollgate.ear.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** What a log record says. */
final class Messages {
    private Messages() {}

    static String text(Formatter formatter, LogRecord record) {
        String text = String.valueOf(formatter.formatMessage(record));
        Object[] values = record.getParameters();
        // Some loggers of the server have lost their texts: then the key alone says nothing without the values.
        boolean keyOnly = values != null && values.length > 0 && text.equals(record.getMessage());
        return keyOnly ? text + " " + Arrays.toString(values) : text;
    }

    static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
