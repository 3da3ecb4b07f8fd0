package app.tollgate.ear.database;

import app.tollgate.ear.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL for this machine, unpacked once. */
final class PostgresPrograms {
    /** The major version is pinned: a data directory belongs to one. */
    static final int MAJOR = 17;

    private final Path directory;

    private PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    static PostgresPrograms unpackedIn(Path programs) throws IOException {
        String archive = archiveName();
        Path directory = programs.resolve("postgresql-" + MAJOR);
        if (!Files.isDirectory(directory)) {
            URL packing = PostgresPrograms.class.getResource("/" + archive);
            if (packing == null) {
                throw new IOException("there is no embedded PostgreSQL for this kind of machine (" + archive
                        + "); set TOLLGATE_DB_URL to a PostgreSQL of your own");
            }
            try (InputStream packed = unshared(packing)) {
                Path unfinished = programs.resolve("postgresql-unfinished");
                FileTree.remove(unfinished);
                unpack(packed, unfinished);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresPrograms(directory);
    }

    /**
     * A stream of its own: the JVM shares its open archives by default, and the server, which starts at the same time, closes the one
     * that it finds there.
     */
    static InputStream unshared(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    String path(String program) {
        return directory.resolve("bin").resolve(program).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(archive, file, StandardCopyOption.REPLACE_EXISTING);
            if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + file + " executable");
            }
        }
    }
}
