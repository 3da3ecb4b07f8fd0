package app.tollgate.ear.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of one intake, taken from the database's log and made into a script of pgbench for each tenant. What PostgreSQL does
 * with them alone is what no server before it can exceed.
 */
final class IntakeStatements {

    private static final Pattern ENTRY =
            Pattern.compile("(?ms)^\\S+ \\S+ UTC \\[(\\d+)] (LOG|DETAIL):  (.*?)(?=^\\S+ \\S+ UTC \\[|\\z)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String RANDOM = "lpad(to_hex(:%s::bigint), 32, '0')";
    static final String EVENT = "insert into usage_event";

    private final String schema;
    private final String tables;
    private final List<String> statements;

    private IntakeStatements(String schema, String tables, List<String> statements) {
        this.schema = schema;
        this.tables = tables;
        this.statements = statements;
    }

    /**
     * Looks at an intake of one event.
     *
     * @param sender begins the id that its sender gave it; what follows it up to the next sign differs from event to event
     */
    static IntakeStatements of(Postgres postgres, String schema, String log, String sender) throws Exception {
        String tables = postgres.ask("select string_agg(table_name, '|' order by length(table_name) desc)"
                + " from information_schema.tables where table_schema = '" + schema + "'");
        return new IntakeStatements(schema, tables, inlined(log, sender));
    }

    /** A script for each schema that does the whole. */
    List<Path> scripts(List<String> schemas, Path directory) throws Exception {
        return written("intake", schemas, directory, statements);
    }

    /** The same that stores the event in a routed transaction and nothing else. */
    List<Path> scriptsOfTheEventAlone(List<String> schemas, Path directory) throws Exception {
        int event = event(statements);
        return written("event", schemas, directory, statements.subList(0, event + 1));
    }

    private List<Path> written(String name, List<String> schemas, Path directory, List<String> lines) throws Exception {
        int event = event(lines);
        List<String> script = new ArrayList<>(List.of("\\set a random(1, 4000000000000000000)"));
        script.add("\\set b random(1, 4000000000000000000)");
        script.add("begin;");
        // As the server does it: what is to be booked is known when the event is stored, and the commit waits for what
        // that says.
        script.addAll(together(lines.subList(0, event + 1)));
        script.addAll(together(lines.subList(event + 1, lines.size())));
        script.add("commit;");
        List<Path> files = new ArrayList<>();
        for (String other : schemas) {
            Path file = directory.resolve(name + "-" + other + ".sql");
            files.add(Files.writeString(file, String.join("\n", script).replace(schema, other) + "\n"));
        }
        return files;
    }

    private List<String> together(List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        // pgbench prepares before the path is set.
        String qualified = lines.stream()
                .map(line ->
                        line.replaceAll("\\b(into|from|join|update) (" + tables + ")\\b", "$1 " + schema + ".$2") + ";")
                .collect(Collectors.joining("\n"));
        return List.of("\\startpipeline", qualified, "\\endpipeline");
    }

    private static int event(List<String> statements) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).contains(EVENT)) {
                return i;
            }
        }
        throw new IllegalStateException("no " + EVENT);
    }

    /** The statements between the event's BEGIN and COMMIT, with their values in place of parameters. */
    private static List<String> inlined(String log, String sender) {
        List<MatchResult> entries = ENTRY.matcher(log).results().toList();
        String connection = entries.stream()
                .filter(entry -> entry.group(3).contains(EVENT))
                .map(entry -> entry.group(1))
                .findFirst()
                .orElseThrow();
        List<MatchResult> own = entries.stream()
                .filter(entry -> entry.group(1).equals(connection))
                .toList();
        List<String> found = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean begun = false;
        for (MatchResult entry : own) {
            String text = entry.group(3).strip();
            if (text.endsWith("BEGIN")) {
                begun = true;
                found.clear();
            } else if (!begun) {
                continue;
            } else if (text.endsWith("COMMIT") && found.stream().anyMatch(one -> one.contains(EVENT))) {
                return found;
            } else if (entry.group(2).equals("LOG")) {
                found.add(text.substring(text.indexOf(": ") + 2).replaceAll("\\s+", " "));
            } else {
                int last = found.size() - 1;
                found.set(last, filled(found.get(last), text, ids, sender));
            }
        }
        throw new IllegalStateException("no whole intake in\n" + log);
    }

    private static String filled(String statement, String parameters, List<String> ids, String sender) {
        List<String> values =
                PARAMETER.matcher(parameters).results().map(one -> one.group(2)).toList();
        if (statement.contains(EVENT)) {
            // Of the event's ids the first is its own and the last its posting's; those between stay as they are.
            List<String> all =
                    ID.matcher(parameters).results().map(MatchResult::group).toList();
            ids.addAll(List.of(all.get(0), all.get(all.size() - 1)));
        }
        return PLACE.matcher(statement)
                .replaceAll(place -> Matcher.quoteReplacement(
                        varied(values.get(Integer.parseInt(place.group(1)) - 1), ids, sender)));
    }

    /** The value, with other ids at each turn. */
    private static String varied(String value, List<String> ids, String sender) {
        String varied =
                value.replaceAll(Pattern.quote(sender) + "[\\w-]*", sender + "'||" + RANDOM.formatted("a") + "||'");
        for (int i = 0; i < ids.size(); i++) {
            varied = varied.replace(ids.get(i), "'||" + RANDOM.formatted(i == 0 ? "a" : "b") + "||'");
        }
        if (varied.equals(value)) {
            return value;
        }
        return "(" + varied + ")" + (ID.matcher(value).replaceAll("").equals("''") ? "::uuid" : "");
    }
}
