package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 */
class NamedColumnsTest {

    private static final List<String> MODULES = List.of("api", "ejb", "batch", "web", "ear");
    private static final Pattern JAVADOC = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern ALL = Pattern.compile(
            "(?i)(?:\\bselect|\\breturning|,)\\s+(?:distinct\\s+)?(?:\\w+\\.)?\\*(?![/\\w*])(?!\\s*from\\s+unnest\\()");

    @Test
    void everyStatementNamesItsColumns() throws IOException {
        for (Path file : sources()) {
            assertThat(readingAll(Files.readString(file))).as(file.toString()).isEmpty();
        }
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
        assertThat(readingAll(source)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"select count(*) as all from contact\"",
                "\"where (a, b) in (select * from unnest(?::text[], ?::text[]))\"",
                "\"text/html, */*\"",
                "    /**\n     * Those that others select,\n     * and the rest.\n     */"
            })
    void whatIsHarmlessIsLeft(String source) {
        assertThat(readingAll(source)).isEmpty();
    }

    private static List<String> readingAll(String source) {
        String statements =
                JOINT.matcher(JAVADOC.matcher(source).replaceAll("")).replaceAll("");
        return ALL.matcher(statements).results().map(MatchResult::group).toList();
    }

    private static List<Path> sources() throws IOException {
        Stream<Path> found = Stream.empty();
        for (String module : MODULES) {
            found = Stream.concat(found, Files.walk(Path.of("..", module, "src", "main", "java")));
        }
        return found.filter(file -> file.toString().endsWith(".java")).toList();
    }
}
