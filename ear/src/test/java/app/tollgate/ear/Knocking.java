package app.tollgate.ear;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** A caller without a credential that asks again and again while a server comes or goes, and notes what it is told. */
final class Knocking implements AutoCloseable {

    private static final long PAUSE_MILLIS = 5;

    private final HttpRequest request;
    private final Set<String> answers = new TreeSet<>();
    private final Thread thread = new Thread(this::knock, "knocking");
    private volatile boolean enough;

    private Knocking(URI base) {
        request = HttpRequest.newBuilder(base.resolve("/api/v1/me")).build();
    }

    static Knocking at(URI base) {
        Knocking knocking = new Knocking(base);
        knocking.thread.start();
        return knocking;
    }

    private void knock() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            while (!enough) {
                ask(client);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException enoughOfIt) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(HttpClient client) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            answers.add(answer.statusCode() + " "
                    + answer.headers().firstValue("Content-Type").orElse("nothing"));
        } catch (IOException nobodyThere) {
            // The port is closed, which tells every caller to try again.
        }
    }

    /** Ends it; status and media type of every answer that came, each once. */
    Set<String> answers() throws InterruptedException {
        close();
        return answers;
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        thread.join();
    }
}
