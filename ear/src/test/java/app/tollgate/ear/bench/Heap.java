package app.tollgate.ear.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.MBeanServerConnection;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;

/** The heap that is in use after collections while something runs, over what was in use before. */
final class Heap implements AutoCloseable {

    private static final List<String> OTHER_MEMORY =
            List.of("Metaspace", "CodeHeap", "Compressed Class Space", "Code Cache");

    private final JMXConnector connector;
    private final List<NotificationEmitter> collectors = new ArrayList<>();
    private final AtomicLong highest = new AtomicLong();
    private final NotificationListener listener;
    private final MemoryMXBean memory;
    private final long before;

    private Heap(JMXConnector connector) throws Exception {
        this.connector = connector;
        MBeanServerConnection server = connector.getMBeanServerConnection();
        memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
        before = settled();
        highest.set(before);
        listener = (notification, unused) ->
                highest.accumulateAndGet(heapAfter((CompositeData) notification.getUserData()), Math::max);
        for (GarbageCollectorMXBean collector :
                ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class)) {
            NotificationEmitter emitter = (NotificationEmitter) collector;
            emitter.addNotificationListener(listener, null, null);
            collectors.add(emitter);
        }
    }

    static Heap of(Server server) throws Exception {
        return new Heap(server.management());
    }

    /** In MiB; what young collections leave behind counts although some of it is garbage already. */
    long grownMebibytes() {
        return Math.max(0, highest.accumulateAndGet(settled(), Math::max) - before) >> 20;
    }

    private long settled() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static long heapAfter(CompositeData data) {
        return GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> OTHER_MEMORY.stream().noneMatch(pool.getKey()::startsWith))
                .map(pool -> pool.getValue())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    @Override
    public void close() throws Exception {
        for (NotificationEmitter collector : collectors) {
            collector.removeNotificationListener(listener);
        }
        connector.close();
    }
}
