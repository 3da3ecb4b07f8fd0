package app.tollgate.ear.launch;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The server's classes, found by one look: its 320 jars are listed once. Java's own loader asks one jar after the other for every class,
 * the application's among them, which was a seventh of a start.
 */
final class ServerClasses extends OpenURLClassLoader {

    private final Path directory;
    private final Map<String, List<Jar>> places = new HashMap<>(1 << 16);

    /** @param directory holds the jars, and files that are found as resources */
    ServerClasses(Path directory, URL[] classPath, ClassLoader parent) throws IOException {
        super(classPath, parent);
        this.directory = directory;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                list(new Jar(new JarFile(file.toFile(), false, JarFile.OPEN_READ, Runtime.version()), url(file)));
            }
        }
    }

    private void list(Jar jar) {
        // The plain list is made twice as fast, and most jars have but one version of a class.
        Stream<JarEntry> entries = jar.file().isMultiRelease() ? jar.file().versionedStream() : jar.file().stream();
        entries.forEach(entry -> places.computeIfAbsent(entry.getName(), name -> new ArrayList<>(1))
                .add(jar));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String entry = name.replace('.', '/') + ".class";
        List<Jar> jars = places.get(entry);
        if (jars == null) {
            throw new ClassNotFoundException(name);
        }
        Jar jar = jars.get(0);
        try {
            byte[] bytes = jar.bytes(entry);
            describePackage(name, jar);
            return defineClass(name, bytes, 0, bytes.length, new CodeSource(jar.url(), (CodeSigner[]) null));
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private void describePackage(String className, Jar jar) throws IOException {
        int end = className.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(className.substring(0, end)) == null) {
            definePackage(className.substring(0, end), jar.file().getManifest(), jar.url());
        }
    }

    @Override
    public URL findResource(String name) {
        List<URL> urls = found(name);
        return urls.isEmpty() ? null : urls.get(0);
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return Collections.enumeration(found(name));
    }

    private List<URL> found(String name) {
        List<URL> found = new ArrayList<>();
        try {
            File beside = directory.resolve(name).toFile();
            if (beside.exists()) {
                found.add(beside.toURI().toURL());
            }
            for (Jar jar : places.getOrDefault(name, List.of())) {
                found.add(jar.resource(name));
            }
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found;
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private record Jar(JarFile file, URL url) {

        byte[] bytes(String entry) throws IOException {
            JarEntry found = file.getJarEntry(entry);
            try (InputStream content = file.getInputStream(found)) {
                return content.readAllBytes();
            }
        }

        URL resource(String entry) throws MalformedURLException {
            return new URL("jar:" + url + "!/" + entry);
        }
    }
}
