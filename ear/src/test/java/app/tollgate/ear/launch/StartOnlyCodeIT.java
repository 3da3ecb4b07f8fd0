package app.tollgate.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of the server, a library or Java may have moved what a directive is about: that would be noticed by nobody. */
class StartOnlyCodeIT {

    private static final Path JAR = Path.of("target", "tollgate.jar");
    private static final Pattern MATCH = Pattern.compile("\"([\\w/]+)\\*?\\.\\*\"");

    @TempDir
    private Path directory;

    @Test
    void eachDirectiveIsAboutCodeThatIsThere() throws IOException {
        List<String> classes = new ArrayList<>(ofJava());
        classes.addAll(ofTheJar());

        assertThat(directives())
                .hasSizeGreaterThan(20)
                .allSatisfy(start -> assertThat(classes).as(start).anyMatch(name -> name.startsWith(start)));
    }

    private static List<String> directives() throws IOException {
        try (InputStream file = StartOnlyCode.class.getResourceAsStream(StartOnlyCode.DIRECTIVES)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return MATCH.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<String> ofJava() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> files = Files.walk(modules)) {
            return files.filter(file -> file.getNameCount() > 2)
                    .map(file -> file.subpath(2, file.getNameCount()).toString())
                    .toList();
        }
    }

    private List<String> ofTheJar() throws IOException {
        List<String> classes = new ArrayList<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                classes.add(entry.getName());
                if (entry.getName().endsWith(".jar")) {
                    classes.addAll(ofTheJarInside(jar, entry));
                }
            }
        }
        return classes;
    }

    private List<String> ofTheJarInside(JarFile jar, JarEntry entry) throws IOException {
        Path inside = directory.resolve("inside.jar");
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, inside, StandardCopyOption.REPLACE_EXISTING);
        }
        try (JarFile opened = new JarFile(inside.toFile())) {
            return opened.stream().map(JarEntry::getName).toList();
        }
    }
}
