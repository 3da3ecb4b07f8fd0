package app.tollgate.ear.run;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code mvn -Prun} does at its end: tollgate.jar in the foreground, as a process of its own that is waited for. */
public final class Foreground {
    private Foreground() {}

    /** Runs the jar named first with the file of Java options named second; settings given to Maven as {@code -Dtollgate.…} go along. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process tollgate = new ProcessBuilder(command(arguments[0], arguments[1]))
                .inheritIO()
                .start();
        // Ctrl-C reaches both processes; without this Maven would be gone, and the prompt back, while Tollgate still
        // drains.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(tollgate), "waiting for Tollgate"));
        int exitCode = tollgate.waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("Tollgate ended with " + exitCode);
        }
    }

    private static List<String> command(String jar, String options) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xmx512m", "@" + options));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("tollgate."))
                .sorted()
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-jar", jar));
        return command;
    }

    private static void end(Process tollgate) {
        tollgate.destroy();
        try {
            tollgate.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
