package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Refuses SQL that reads all columns of a table, whatever they are. Nodes keep statements prepared; when a migration adds a column while
 * they run, PostgreSQL refuses such a one once a connection ({@code cached plan must not change result type}). A statement that names
 * its columns goes on.
 *
 * <p>All of {@code unnest(…)} is harmless, since its columns are those that the statement itself names, and so is {@code count(*)}. All of
 * a subquery would be too, but what is joined to it would not, which nobody could tell from the text: name the columns there also.
 * Constants that are joined into a statement count as written there.
 */
class NamedColumnsTest {

    private static final List<String> MODULES = List.of("api", "ejb", "batch", "web", "ear");
    private static final Pattern ALL = Pattern.compile(
            "(?i)(?:\\bselect|\\breturning|,)\\s+(?:distinct\\s+)?(?:\\w+\\.)?\\*(?![/\\w*])(?!\\s*from\\s+unnest\\()");

    @Test
    void everyStatementNamesItsColumns() throws IOException {
        assertThat(readingAll(sources())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"select * from invoice_line\"",
                "\"select c.* from contact c\"",
                "\"select distinct c.* from contact c\"",
                "\"select s.position, l.*, s.row_hash from system_log l\"",
                "\"select * from (select id from contact) as found join legal_case on true\"",
                "\"delete from contact\"\n  + \" returning *\"",
                "\"select \" + \"* from contact\"",
                "\"\"\"\n  SELECT\n    *\n  FROM contact\n\"\"\""
            })
    void aStatementThatDoesNotIsSeen(String source) {
        assertThat(readingAll(Map.of("Contacts", source))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String COLUMNS = \"*\";\n \"select \" + COLUMNS + \" from contact\"",
                "String COLUMNS = \"c.*\";\n \"select \"\n  + COLUMNS\n  + \" from contact c\"",
                "String COLUMNS = \"id, c.*\";\n \"select \" + COLUMNS + \" from contact c\"",
                "String COLUMNS = \"*\";\n \"\"\"\n  select \"\"\" + COLUMNS + \"\"\"\n  from contact\"\"\"",
                "String COLUMNS = \"\"\"\n  c.*\n\"\"\";\n \"select \" + COLUMNS + \" from contact c\"",
                "String FIND = \"select \";\n FIND + \"* from contact\"",
                "String STAR = \"*\";\n String COLUMNS = \"c.\" + STAR;\n \"select \" + COLUMNS + \" from contact c\"",
                "String STAR = \"*\";\n String COLUMNS = STAR;\n \"select \" + COLUMNS + \" from contact c\"",
                "\"select \" + ContactColumns.SHOWN + \" from contact\""
            })
    void aStarInAConstantIsSeen(String source) {
        Map<String, String> sources = Map.of("Contacts", source, "ContactColumns", "String SHOWN = \"*\";");
        assertThat(readingAll(sources)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"select count(*) as all from contact\"",
                "\"where (a, b) in (select * from unnest(?::text[], ?::text[]))\"",
                "\"text/html, */*\"",
                "String EVERYTHING = \"*\";\n announce(\"topics, \", EVERYTHING)",
                "String COLUMNS = \"*\";\n String OF_OTHERS = \"select \" + LegalCases.COLUMNS + \" from legal_case\"",
                "    /**\n     * Those that others select,\n     * and the rest.\n     */"
            })
    void whatIsHarmlessIsLeft(String source) {
        assertThat(readingAll(Map.of("Contacts", source))).isEmpty();
    }

    /** What reads all columns, by the class in whose file it stands. */
    private static Map<String, List<String>> readingAll(Map<String, String> sources) {
        Map<String, List<String>> found = new TreeMap<>();
        JoinedStrings.in(sources).forEach((file, text) -> {
            List<String> all =
                    ALL.matcher(text).results().map(MatchResult::group).toList();
            if (!all.isEmpty()) {
                found.put(file, all);
            }
        });
        return found;
    }

    /** By the simple name of their class. */
    private static Map<String, String> sources() throws IOException {
        Stream<Path> found = Stream.empty();
        for (String module : MODULES) {
            found = Stream.concat(found, Files.walk(Path.of("..", module, "src", "main", "java")));
        }
        Map<String, String> sources = new TreeMap<>();
        for (Path file : found.filter(file -> file.toString().endsWith(".java")).toList()) {
            sources.merge(
                    file.getFileName().toString().replace(".java", ""),
                    Files.readString(file),
                    (one, other) -> one + "\n" + other);
        }
        return sources;
    }
}
