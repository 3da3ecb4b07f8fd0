package app.tollgate.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.web.page.Language;
import app.tollgate.web.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds what features write into the log and the page has no words for. */
class LogWordingTest {

    private static final Path FEATURES = Path.of("../ejb/src/main/java/app/tollgate/ejb");
    private static final Path JOBS = Path.of("../batch/src/main/java/app/tollgate/batch");
    private static final Path WEB = Path.of("src/main/java/app/tollgate/web");
    private static final Pattern COLUMN =
            Pattern.compile("(@Unlogged\\(\"[^\"]*\"\\)\\s+)?(?:@\\w+(?:\\([^)]*\\))?\\s+)*private [\\w<>]+ (\\w+);");
    private static final Pattern FIELD = Pattern.compile("FieldChange\\.of\\(\\s*\"(\\w+)\"");
    private static final Pattern KIND = Pattern.compile("LogTarget(?:\\.the)?\\(\\s*\"(\\w+)\"");
    private static final Pattern ACTION = Pattern.compile(
            "(?:LogEventType\\.\\w+,\\s*|\\b(?:export|login|told|left|chosen)\\(\\s*|(?=\"IMPORT_))\"([A-Z_]+)\"");
    private static final Pattern SYSTEM = Pattern.compile(
            "(?:(?:Caller|Actor)\\.system\\([^\"\\n;]*|new JobKind\\(\\s*|String JOB = )\"([a-z -]+)\"");
    private static final Pattern DETAIL = Pattern.compile("\\.with\\(\\s*\"(\\w+)\"");

    private final Words words = new Words(Language.ENGLISH);

    @Test
    void everyFieldOfARecordHasWords() {
        Stream<String> columns = sources().stream()
                .filter(source -> source.contains("implements LoggedRecord"))
                .flatMap(source -> COLUMN.matcher(source).results())
                .filter(column -> column.group(1) == null)
                .map(column -> column.group(2));
        assertThat(Stream.concat(columns, named(FIELD, source -> true)).distinct())
                .hasSizeGreaterThan(80)
                .allSatisfy(field -> assertHasWords("field", field));
    }

    @Test
    void everyKindOfRecordAndEveryActionHasWords() {
        assertThat(named(KIND, source -> true)).hasSizeGreaterThan(15).allSatisfy(kind -> assertHasWords("kind", kind));
        assertThat(named(ACTION, source -> true))
                .hasSizeGreaterThan(20)
                .allSatisfy(action -> assertHasWords("action", action));
    }

    @Test
    void everyDetailHasWords() {
        assertThat(named(
                        DETAIL,
                        source ->
                                source.contains("LogEvent.of(") || source.contains("package app.tollgate.ejb.audit;")))
                .hasSizeGreaterThan(20)
                .allSatisfy(detail -> assertHasWords("detail", detail));
    }

    @Test
    void everyDoingOfTheSystemHasWords() {
        assertThat(Stream.of(FEATURES, JOBS, WEB)
                        .flatMap(module -> named(SYSTEM, sources(module), source -> true))
                        .map(name -> name.strip().replace(' ', '-')))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertHasWords("system", name));
    }

    private void assertHasWords(String family, String name) {
        assertThat(words.find("audit." + family + "." + name))
                .as("audit." + family + "." + name)
                .isPresent();
    }

    private static Stream<String> named(Pattern pattern, Predicate<String> where) {
        return named(pattern, sources(), where);
    }

    private static Stream<String> named(Pattern pattern, List<String> sources, Predicate<String> where) {
        return sources.stream()
                .filter(where)
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .distinct();
    }

    private static List<String> sources() {
        return sources(FEATURES);
    }

    private static List<String> sources(Path module) {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LogWordingTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
