package app.tollgate.ear;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the built tollgate.jar, with nothing of this build's environment in it. */
final class TollgateProcess {
    static final Path JAR = Path.of("target", "tollgate.jar").toAbsolutePath();

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final ProcessBuilder builder = new ProcessBuilder();
    private final Path output;
    private Process process;

    private TollgateProcess(Path home) throws IOException {
        Files.createDirectories(home);
        this.output = Files.createTempFile(home.toAbsolutePath().getParent(), "tollgate-", ".log");
        builder.environment().keySet().removeIf(name -> name.startsWith("TOLLGATE_") || name.startsWith("MAVEN_"));
        set("TOLLGATE_HOME", home.toString());
    }

    static TollgateProcess with(Path home) throws IOException {
        return new TollgateProcess(home);
    }

    TollgateProcess set(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    /** Starts it; words that begin with -X, and files of such (@), are for the JVM, the others for Tollgate. */
    TollgateProcess start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        Map<Boolean, List<String>> forJava = Stream.of(words)
                .collect(Collectors.partitioningBy(word -> word.startsWith("-X") || word.startsWith("@")));
        command.addAll(forJava.get(true));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(forJava.get(false));
        process = builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return this;
    }

    /** False if it ended or the patience did before the line came. */
    boolean awaitLine(String line, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - end < 0 && process.isAlive()) {
            if (output().contains(line)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return output().contains(line);
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Waits for its end by itself and returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("it did not end within " + STOP_PATIENCE.toSeconds() + " s");
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    void terminate() {
        process.destroy();
    }

    int stop() throws InterruptedException {
        terminate();
        return exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
