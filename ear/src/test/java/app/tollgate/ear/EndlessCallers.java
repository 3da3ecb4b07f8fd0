package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Callers of {@code GET /me} that go on until they get no answer any more. */
final class EndlessCallers {

    private static final int CALLERS = 4;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpRequest request;
    private final Queue<Long> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch refused = new CountDownLatch(CALLERS);

    EndlessCallers(URI base, Credential key) {
        HttpRequest.Builder building = HttpRequest.newBuilder(base.resolve("/api/v1/me"));
        key.headers().forEach(building::setHeader);
        request = building.build();
    }

    /** Ends the server while they call; answers when it began to, in nanoseconds of this machine. */
    long until(Ending ending) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int caller = 0; caller < CALLERS; caller++) {
                threads.execute(this::call);
            }
            TimeUnit.MILLISECONDS.sleep(WARM_UP_MILLIS);
            long begun = System.nanoTime();
            ending.end();
            assertThat(refused.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return begun;
        } finally {
            threads.shutdownNow();
        }
    }

    private void call() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            while (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                answers.add(System.nanoTime());
            }
        } catch (IOException | InterruptedException gone) {
            // The server has ended, which is what they wait for.
        } finally {
            refused.countDown();
        }
    }

    /** How many were answered in all. */
    long answered() {
        return answers.size();
    }

    /** How many were answered before a moment, in nanoseconds of this machine. */
    long answeredBefore(long nanos) {
        return answers.stream().filter(at -> at - nanos < 0).count();
    }

    /** A way for a server to end. */
    interface Ending {
        void end() throws Exception;
    }
}
