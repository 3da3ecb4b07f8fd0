package app.tollgate.ear.launch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Says on the console what is being started and how long it took. */
final class Progress {
    private final PrintStream console;

    Progress(PrintStream console) {
        this.console = console;
    }

    <T> T of(String what, Callable<T> step) throws Exception {
        long start = System.nanoTime();
        T result = step.call();
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        console.println(String.format(Locale.ROOT, "%-32s %5.1f s", what, seconds));
        return result;
    }

    void say(String line) {
        console.println(line);
    }
}
