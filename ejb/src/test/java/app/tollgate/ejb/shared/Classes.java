package app.tollgate.ejb.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the classes of a module as they lie in its jar or class folder. */
final class Classes {

    private Classes() {}

    /** All top-level and nested classes that were built together with the given one. */
    static Class<?>[] beside(Class<?> one) {
        try {
            URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(place))) {
                return under(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                return under(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?>[] under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> found = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.endsWith("-info.class"))
                    .<Class<?>>map(Classes::loaded)
                    .toList();
            return found.toArray(Class<?>[]::new);
        }
    }

    private static Class<?> loaded(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, Classes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
