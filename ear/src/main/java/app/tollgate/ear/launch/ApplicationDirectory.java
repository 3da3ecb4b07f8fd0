package app.tollgate.ear.launch;

import app.tollgate.ear.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The EAR as it is deployed: laid out in a directory, once for each content and not by the server at every start. Its descriptor takes
 * expressions for texts, but the size of a pool must be a number there: another size than the packaged one makes a copy with another
 * number.
 */
final class ApplicationDirectory {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String POOL = "java:app/jdbc/tollgate</name>";
    private static final String SIZE = "<max-pool-size>";

    private ApplicationDirectory() {}

    static Path withPoolSize(Path packaged, Path directory, int size) throws IOException {
        if (size == poolSize(packaged)) {
            return packaged;
        }
        Path changed = directory.resolve("tollgate");
        FileTree.copy(packaged, changed);
        Path descriptor = changed.resolve(DESCRIPTOR);
        String text = Files.readString(descriptor);
        int start = sizeIn(text);
        Files.writeString(descriptor, text.substring(0, start) + size + text.substring(text.indexOf('<', start)));
        return changed;
    }

    static int poolSize(Path application) throws IOException {
        String text = Files.readString(application.resolve(DESCRIPTOR));
        int start = sizeIn(text);
        return Integer.parseInt(text.substring(start, text.indexOf('<', start)));
    }

    private static int sizeIn(String descriptor) {
        int pool = descriptor.indexOf(POOL);
        return descriptor.indexOf(SIZE, pool) + SIZE.length();
    }
}
