package app.tollgate.ear;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The parts of tollgate.jar that must be files, unpacked once for each content into the state directory.
 *
 * <p>A directory is named after a checksum of what is in it, so a new tollgate.jar replaces only the parts that changed, and a
 * start with the same jar copies nothing.
 */
public final class Unpacked {
    private final Path target;
    private final Path jar;

    Unpacked(Path target) {
        this.target = target;
        this.jar = ownJar();
    }

    /** The directory that holds the entries below the prefix, which ends in a slash. */
    public Path part(String prefix) throws IOException {
        try (JarFile source = new JarFile(jar.toFile())) {
            List<JarEntry> entries = source.stream()
                    .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                    .toList();
            String name = prefix.replaceAll("[^A-Za-z]+", "-").toLowerCase(Locale.ROOT);
            Path complete = target.resolve(name + Long.toHexString(checksum(entries)));
            if (!Files.isDirectory(complete)) {
                removeOlder(name);
                unpack(source, entries, prefix, target.resolve(name + "unfinished"), complete);
            }
            return complete;
        }
    }

    /** A directory and the jar files in it, in the order of their names, as a class path. */
    public static URL[] jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return Stream.concat(Stream.of(directory), files.sorted())
                    .map(Unpacked::url)
                    .toArray(URL[]::new);
        }
    }

    private static long checksum(List<JarEntry> entries) {
        CRC32 sum = new CRC32();
        entries.forEach(entry -> sum.update((entry.getName() + entry.getCrc() + ';').getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    private static void unpack(JarFile source, List<JarEntry> entries, String prefix, Path unfinished, Path complete)
            throws IOException {
        for (JarEntry entry : entries) {
            Path file = unfinished.resolve(entry.getName().substring(prefix.length()));
            Files.createDirectories(file.getParent());
            try (InputStream content = source.getInputStream(entry)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(unfinished, complete, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeOlder(String name) throws IOException {
        try (Stream<Path> older = Files.list(target)) {
            for (Path directory : older.filter(
                            path -> path.getFileName().toString().startsWith(name))
                    .toList()) {
                FileTree.remove(directory);
            }
        }
    }

    private static Path ownJar() {
        try {
            return Path.of(Unpacked.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URL url(Path file) {
        try {
            URI uri = file.toUri();
            return uri.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
