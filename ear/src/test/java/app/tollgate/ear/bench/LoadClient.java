package app.tollgate.ear.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Sends requests over kept connections as fast as they are answered.
 *
 * <p>Blocking sockets and no HTTP library, because the client shares the cores with what it measures.
 */
final class LoadClient {

    private static final int SOCKET_PATIENCE_MILLIS = 60_000;

    private static final double ROUND_SECONDS = 5;
    private static final int MOST_ROUNDS = 60;
    private static final int ROUNDS_WITHOUT_GAIN = 3;
    private static final double GAIN = 1.03;
    private static final long RUNS_BEFORE_COMPILED = 40_000;
    private static final double STILL_COMPILING = 0.04;
    private static final long NUMBERS_OF_A_ROUND = 10_000_000;

    private final int port;
    private final Server server;

    /** @param server the process that listens on the port */
    LoadClient(int port, Server server) {
        this.port = port;
        this.server = server;
    }

    /** Makes the bytes of a request: which caller, and its how-manieth request. */
    interface Requests {
        byte[] of(int caller, long number);
    }

    /**
     * What came of a run.
     *
     * @param nanos each request's time, ascending
     */
    record Result(double perSecond, long[] nanos) {

        double millisAt(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * quantile))] / 1e6;
        }
    }

    /**
     * Repeats the load in rounds until three in a row are not faster than the fastest before and the server hardly compiles any more, at
     * most for five minutes: two cores compile what is hot beside serving it, and a plateau in between lasts half a minute. What a request
     * runs once is not compiled for good before it ran 20,000 times (config/java.options).
     */
    void warmUp(int callers, Requests requests) throws Exception {
        double best = 0;
        int settled = 0;
        long sent = 0;
        for (int round = 0; round < MOST_ROUNDS && settled < ROUNDS_WITHOUT_GAIN; round++) {
            long from = round * NUMBERS_OF_A_ROUND;
            double before = server.secondsCompiling();
            Result result = run(callers, ROUND_SECONDS, (caller, number) -> requests.of(caller, from + number));
            double rate = result.perSecond();
            sent += result.nanos().length;
            boolean compiles = server.secondsCompiling() - before > STILL_COMPILING * ROUND_SECONDS;
            settled = rate > best * GAIN || compiles || sent < RUNS_BEFORE_COMPILED ? 0 : settled + 1;
            best = Math.max(best, rate);
        }
    }

    /** Runs so many callers, each on a connection of its own, for so long. */
    Result run(int callers, double seconds, Requests requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<long[]>> work = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int which = caller;
                work.add(() -> call(which, end, requests));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(work)) {
                times.add(done.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            long[] all = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
            return new Result(all.length / took, all);
        } finally {
            threads.shutdown();
        }
    }

    private long[] call(int caller, long end, Requests requests) throws IOException {
        long[] times = new long[1024];
        int count = 0;
        while (System.nanoTime() - end < 0) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(SOCKET_PATIENCE_MILLIS);
                AnswerReader answers = new AnswerReader(socket.getInputStream());
                // The server ends a connection after a number of requests and says so.
                for (boolean kept = true; kept && System.nanoTime() - end < 0; count++) {
                    byte[] request = requests.of(caller, count);
                    long start = System.nanoTime();
                    socket.getOutputStream().write(request);
                    kept = answers.readOne();
                    times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
                    times[count] = System.nanoTime() - start;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** The bytes of a request with a bearer credential. */
    static byte[] request(String method, String path, String key, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n")
                + (body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
