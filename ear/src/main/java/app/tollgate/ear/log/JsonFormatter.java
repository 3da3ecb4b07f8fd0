package app.tollgate.ear.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** A log for machines: one JSON object a record and a line, with what the application says about the request at hand. */
public final class JsonFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("at", record.getInstant().toString());
        members.put("level", record.getLevel().getName());
        members.put("logger", String.valueOf(record.getLoggerName()));
        members.putAll(LogContext.current());
        members.put("message", Messages.text(this, record));
        if (record.getThrown() != null) {
            members.put("stack", Messages.stack(record.getThrown()));
        }
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}" + System.lineSeparator()));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            json.append(escaped(character));
        }
        return json.append('"').toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < ' ' ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }
}
