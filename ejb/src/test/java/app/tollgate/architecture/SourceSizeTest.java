package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class fits a screen or two, and none passes 250 lines; every package says what it owns. */
class SourceSizeTest {

    private static final int MOST_LINES = 250;
    private static final List<String> MODULES = List.of("api", "ejb", "batch", "web", "ear");

    @Test
    void noSourceFilePasses250Lines() throws IOException {
        for (Path file : sources("main")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void everyPackageSaysWhatItOwns() throws IOException {
        List<Path> packages =
                sources("main").stream().map(Path::getParent).distinct().toList();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static List<Path> sources(String kind) throws IOException {
        Stream<Path> found = Stream.empty();
        for (String module : MODULES) {
            Path root = Path.of("..", module, "src", kind, "java");
            found = Stream.concat(found, Files.isDirectory(root) ? Files.walk(root) : Stream.empty());
        }
        return found.filter(file -> file.toString().endsWith(".java")).toList();
    }
}
