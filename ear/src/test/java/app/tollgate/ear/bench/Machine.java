package app.tollgate.ear.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the benchmark ran on. */
final class Machine {

    private Machine() {}

    static String describe(String postgres) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Runtime.getRuntime().availableProcessors() + " cores (" + system.getArch() + "), "
                + Math.round(system.getTotalMemorySize() / 1e9) + " GB RAM, " + system.getName() + ", JDK "
                + Runtime.version() + ", PostgreSQL " + postgres
                + " (embedded, fsync on), everything on loopback, clients and servers on the same cores";
    }
}
