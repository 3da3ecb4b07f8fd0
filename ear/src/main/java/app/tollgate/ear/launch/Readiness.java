package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the application whether it is ready; the port opens long before it is. It asks with the oldest client that Java has: it waits for
 * one answer at the end of a start, and the newer one takes a tenth of a second to get going.
 */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE_WITH_ONE_ANSWER = Duration.ofSeconds(5);

    private final URL question;

    Readiness(Settings settings) throws MalformedURLException {
        String address = settings.get(Setting.HTTP_ADDRESS);
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        this.question = new URL("http", host, settings.number(Setting.HTTP_PORT), "/health/ready");
    }

    /** Waits until it is; false if the patience ends before. */
    boolean await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - end < 0) {
            if (isReady()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private boolean isReady() {
        try {
            HttpURLConnection asked = (HttpURLConnection) question.openConnection(Proxy.NO_PROXY);
            asked.setConnectTimeout((int) PATIENCE_WITH_ONE_ANSWER.toMillis());
            asked.setReadTimeout((int) PATIENCE_WITH_ONE_ANSWER.toMillis());
            boolean ready = asked.getResponseCode() == HttpURLConnection.HTTP_OK;
            asked.disconnect();
            return ready;
        } catch (IOException notYet) {
            return false;
        }
    }
}
