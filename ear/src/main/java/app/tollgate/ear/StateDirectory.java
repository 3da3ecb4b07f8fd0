package app.tollgate.ear;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory one running Tollgate has for itself. */
final class StateDirectory {
    private final Path home;
    // Held open until the process ends: closing it would give the lock away.
    private final FileChannel lockFile;

    private StateDirectory(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    static StateDirectory take(Path home) throws IOException {
        FileChannel lockFile = open(home);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new IOException("another Tollgate is running in " + home + "; stop it or set TOLLGATE_HOME");
        }
        return new StateDirectory(home, lockFile);
    }

    private static FileChannel open(Path home) throws IOException {
        try {
            Files.createDirectories(home);
            return FileChannel.open(home.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unusable) {
            throw new IOException("the state directory " + home + " cannot be written; set TOLLGATE_HOME", unusable);
        }
    }

    Path directory(String name) throws IOException {
        if (!lockFile.isOpen()) {
            throw new IllegalStateException("the state directory was given away");
        }
        return Files.createDirectories(home.resolve(name));
    }
}
