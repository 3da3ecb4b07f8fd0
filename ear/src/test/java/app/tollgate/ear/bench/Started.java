package app.tollgate.ear.bench;

import app.tollgate.ear.RunningTollgate;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A server that was started, and how long that took.
 *
 * @param seconds until it was ready
 * @param resident memory of its process that was in the machine's then, in MiB
 */
record Started(RunningTollgate tollgate, double seconds, long resident) implements AutoCloseable {

    private static final int MOST_SECONDS = 12;
    private static final int MOST_MEBIBYTES = 700;

    static Started with(Path home, String... options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        RunningTollgate tollgate = RunningTollgate.startForMeasuring(home, options);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Started(tollgate, seconds, Server.of(tollgate).residentMebibytes());
    }

    Row row(String what) {
        return new Row(
                what,
                Bench.shown(seconds) + " s, resident memory " + resident + " MiB",
                "",
                "≤ " + MOST_SECONDS + " s, ≤ " + MOST_MEBIBYTES + " MiB",
                seconds <= MOST_SECONDS && resident <= MOST_MEBIBYTES);
    }

    @Override
    public void close() throws InterruptedException {
        tollgate.close();
    }
}
