package app.tollgate.ear.launch;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The EAR as it is deployed. Its descriptor takes expressions for texts, but the size of a pool must be a number there: another size
 * than the packaged one makes a copy with another number.
 */
final class ApplicationArchive {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String POOL = "java:app/jdbc/tollgate</name>";
    private static final String SIZE = "<max-pool-size>";

    private ApplicationArchive() {}

    static Path withPoolSize(Path packaged, Path directory, int size) throws IOException {
        if (size == poolSize(packaged)) {
            return packaged;
        }
        Path changed = directory.resolve("tollgate.ear");
        Files.copy(packaged, changed);
        try (FileSystem archive = FileSystems.newFileSystem(changed)) {
            Path descriptor = archive.getPath(DESCRIPTOR);
            String text = Files.readString(descriptor);
            int start = sizeIn(text);
            Files.writeString(descriptor, text.substring(0, start) + size + text.substring(text.indexOf('<', start)));
        }
        return changed;
    }

    static int poolSize(Path archive) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(archive)) {
            String text = Files.readString(content.getPath(DESCRIPTOR));
            int start = sizeIn(text);
            return Integer.parseInt(text.substring(start, text.indexOf('<', start)));
        }
    }

    private static int sizeIn(String descriptor) {
        int pool = descriptor.indexOf(POOL);
        return descriptor.indexOf(SIZE, pool) + SIZE.length();
    }
}
