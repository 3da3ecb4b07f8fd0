package app.tollgate.ear.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the benchmark ran on, and how much of it the server takes. */
final class Machine {

    private Machine() {}

    static String describe(String postgres) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Runtime.getRuntime().availableProcessors() + " cores (" + system.getArch() + "), "
                + Math.round(system.getTotalMemorySize() / 1e9) + " GB RAM, " + system.getName() + ", JDK "
                + Runtime.version() + ", PostgreSQL " + postgres
                + " (embedded, fsync on), everything on loopback, clients and servers on the same cores";
    }

    /** Resident memory of the server, in MiB. */
    static long residentMebibytes() throws IOException {
        long pid = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains("tollgate.jar"))
                        .orElse(false))
                .findFirst()
                .orElseThrow()
                .pid();
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("the memory of the server is not told");
    }
}
