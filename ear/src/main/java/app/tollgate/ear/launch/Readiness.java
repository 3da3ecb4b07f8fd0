package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks the application whether it is ready; the port opens long before it is. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpRequest question;

    Readiness(Settings settings) {
        String address = settings.get(Setting.HTTP_ADDRESS);
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        String base =
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.get(Setting.HTTP_PORT);
        this.question = HttpRequest.newBuilder(URI.create(base + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** Waits until it is; false if the patience ends before. */
    boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (System.nanoTime() - end < 0) {
            if (isReady(client)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
