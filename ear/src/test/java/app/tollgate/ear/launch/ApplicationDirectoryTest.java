package app.tollgate.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationDirectoryTest {
    private static final Path DESCRIPTOR = Path.of("src", "main", "application", "META-INF", "application.xml");

    @TempDir
    private Path directory;

    private Path packaged;

    @BeforeEach
    void pack() throws IOException {
        packaged = directory.resolve("packaged");
        Files.createDirectories(packaged.resolve("META-INF"));
        Files.copy(DESCRIPTOR, packaged.resolve("META-INF/application.xml"));
        Files.writeString(Files.createDirectories(packaged.resolve("lib")).resolve("library.jar"), "library");
    }

    @Test
    void packagedSizeIsTheDocumentedDefaultAndNeedsNoCopy() throws IOException {
        assertThat(Files.readString(Path.of("..", "config", "tollgate.properties")))
                .contains("tollgate.db.pool.size=20");
        assertThat(ApplicationDirectory.withPoolSize(packaged, directory, 20)).isEqualTo(packaged);
    }

    @Test
    void otherSizeChangesTheApplicationsPoolAndNothingElse() throws IOException {
        Path changed = ApplicationDirectory.withPoolSize(packaged, directory, 50);

        assertThat(changed).isNotEqualTo(packaged);
        assertThat(ApplicationDirectory.poolSize(changed)).isEqualTo(50);
        assertThat(ApplicationDirectory.poolSize(packaged)).isEqualTo(20);
        assertThat(changed.resolve("lib/library.jar")).hasContent("library");
    }
}
