package app.tollgate.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationArchiveTest {
    private static final Path DESCRIPTOR = Path.of("src", "main", "application", "META-INF", "application.xml");

    @TempDir
    private Path directory;

    private Path packaged;

    @BeforeEach
    void pack() throws IOException {
        packaged = directory.resolve("packaged.ear");
        try (OutputStream file = Files.newOutputStream(packaged);
                ZipOutputStream archive = new ZipOutputStream(file)) {
            archive.putNextEntry(new ZipEntry("META-INF/application.xml"));
            archive.write(Files.readAllBytes(DESCRIPTOR));
        }
    }

    @Test
    void packagedSizeIsTheDocumentedDefaultAndNeedsNoCopy() throws IOException {
        assertThat(Files.readString(Path.of("..", "config", "tollgate.properties")))
                .contains("tollgate.db.pool.size=20");
        assertThat(ApplicationArchive.withPoolSize(packaged, directory, 20)).isEqualTo(packaged);
    }

    @Test
    void otherSizeChangesTheApplicationsPoolAndNothingElse() throws IOException {
        Path changed = ApplicationArchive.withPoolSize(packaged, directory, 50);

        assertThat(changed).isNotEqualTo(packaged);
        assertThat(ApplicationArchive.poolSize(changed)).isEqualTo(50);
        assertThat(ApplicationArchive.poolSize(packaged)).isEqualTo(20);
    }
}
