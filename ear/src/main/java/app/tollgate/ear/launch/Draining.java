package app.tollgate.ear.launch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Lets a running server finish what it has begun: readiness goes down, then the requests under way are waited for. */
final class Draining {
    /** The application answers "not ready" while it is true. */
    static final String FLAG = "tollgate.draining";

    private static final String REQUESTS = "app.tollgate:type=RequestsInFlight";
    private static final long PAUSE_MILLIS = 50;

    private final Duration notice;
    private final Duration patience;

    Draining(Duration notice, Duration patience) {
        this.notice = notice;
        this.patience = patience;
    }

    /** Returns how many requests had to be given up. */
    int drain() throws InterruptedException {
        System.setProperty(FLAG, "true");
        TimeUnit.MILLISECONDS.sleep(notice.toMillis());
        long end = System.nanoTime() + patience.toNanos();
        int underWay = requestsUnderWay();
        while (underWay > 0 && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            underWay = requestsUnderWay();
        }
        return underWay;
    }

    // The application counts them and publishes the count as a management bean; nobody counts if it is not deployed.
    private static int requestsUnderWay() {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(REQUESTS);
            return beans.isRegistered(name) ? (int) beans.getAttribute(name, "Count") : 0;
        } catch (JMException gone) {
            return 0;
        }
    }
}
