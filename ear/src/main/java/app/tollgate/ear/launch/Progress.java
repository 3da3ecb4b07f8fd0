package app.tollgate.ear.launch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Says on the console what is being started and how long it took. */
final class Progress {
    // Kept, because the server's chatter is cut off while it stops.
    private final PrintStream console = System.out;
    private final PrintStream complaints = System.err;

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

    void complain(String line) {
        complaints.println("tollgate: " + line);
    }
}
