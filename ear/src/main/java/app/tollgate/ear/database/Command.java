package app.tollgate.ear.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program of PostgreSQL to its end. */
final class Command {
    private static final int PATIENCE_SECONDS = 120;
    private static final boolean SUPERUSER = "root".equals(System.getProperty("user.name"));

    private Command() {}

    /** Runs it and returns its exit code; what it says goes to the file. */
    static int run(Path output, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(asOrdinaryUser(command));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end; see " + output);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command[0] + " was interrupted", interrupted);
        }
    }

    /** Runs it; any exit code but 0 is a failure that names the file. */
    static void mustRun(Path output, String... command) throws IOException {
        if (run(output, command) != 0) {
            throw new IOException(
                    Path.of(command[0]).getFileName() + " failed: " + lastLine(output) + " (more in " + output + ")");
        }
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody.
    private static List<String> asOrdinaryUser(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        if (SUPERUSER) {
            words.addAll(0, List.of("unshare", "-U"));
        }
        return words;
    }

    private static String lastLine(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }
}
