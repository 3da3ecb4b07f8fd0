package app.tollgate.ear;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands about system logs, which need no server: they run in a class loader of their own, with the few libraries they need. */
final class LogCommands {
    private LogCommands() {}

    /** Checks an exported log; answers the exit code: 0 all fits, 1 it does not. */
    static int verify(String[] arguments) throws UsageException, IOException, ReflectiveOperationException {
        if (arguments.length < 2 || arguments.length % 2 != 0) {
            throw new UsageException("verify-log wants a file, and public keys as --key KEY");
        }
        for (int i = 2; i < arguments.length; i += 2) {
            if (!"--key".equals(arguments[i])) {
                throw new UsageException("verify-log knows --key KEY, not " + arguments[i]);
            }
        }
        Path file = Path.of(arguments[1]);
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new UsageException("there is no file " + file + " that can be read");
        }
        List<String> keys = Arrays.stream(arguments, 2, arguments.length)
                .filter(argument -> !"--key".equals(argument))
                .toList();
        return run("VerifyLog", List.class, keys, file);
    }

    /** Prints the public key that belongs to this installation's master key. */
    static int key(Settings settings) throws UsageException, IOException, ReflectiveOperationException {
        Path kept = settings.home().resolve("master.key");
        Optional<String> set = settings.find(Setting.MASTER_KEY);
        if (set.isEmpty() && !Files.isReadable(kept)) {
            throw new UsageException(
                    "there is no master key: TOLLGATE_MASTER_KEY is not set and " + kept + " is not there");
        }
        String key = set.isPresent() ? set.get() : Files.readString(kept).strip();
        return run("LogKey", String.class, key, kept);
    }

    private static int run(String command, Class<?> type, Object first, Path second)
            throws IOException, ReflectiveOperationException {
        Path directory = Files.createTempDirectory("tollgate-log");
        Path libraries = new Unpacked(directory).part("TOLLGATE-INF/verifier/");
        try (URLClassLoader loader = new URLClassLoader(Unpacked.jars(libraries), Tollgate.class.getClassLoader())) {
            return (int) loader.loadClass("app.tollgate.ear.verify." + command)
                    .getMethod("run", type, Path.class, PrintStream.class)
                    .invoke(null, first, second, System.out);
        } finally {
            FileTree.remove(directory);
        }
    }
}
