package app.tollgate.ear.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {

    @TempDir
    private Path directory;

    @Test
    void goesOnReadingWhenSomebodyElseClosesTheArchive() throws IOException {
        URL resource = packed("everything there is");

        try (InputStream programs = PostgresPrograms.unshared(resource)) {
            closeTheSharedOne(resource);

            assertEquals("everything there is", new String(programs.readAllBytes(), UTF_8));
        }
    }

    private URL packed(String content) throws IOException {
        Path archive = directory.resolve("programs.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("postgres"));
            zip.write(content.getBytes(UTF_8));
        }
        return URI.create("jar:" + archive.toUri() + "!/postgres").toURL();
    }

    private static void closeTheSharedOne(URL resource) throws IOException {
        try (JarFile shared = ((JarURLConnection) resource.openConnection()).getJarFile()) {
            assertEquals(1, shared.size());
        }
    }
}
