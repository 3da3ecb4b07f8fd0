package app.tollgate.ear.bench;

import app.tollgate.ear.RunningTollgate;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The process of the server, looked at from outside. */
record Server(long pid) {

    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");
    private static final double TICKS_A_SECOND = 100;

    /** Counted from the field behind the name; proc(5) counts from 1 and calls it utime, 14. */
    private static final int USER_TICKS = 11;

    static Server of(RunningTollgate tollgate) {
        return new Server(tollgate.pid());
    }

    /** Memory of the process that is in the machine's, in MiB. */
    long residentMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("the memory of the server is not told");
    }

    /** Seconds of processor time that its just-in-time compilers have taken so far. */
    double secondsCompiling() throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                String stat = stat(thread);
                if (COMPILER.matcher(stat).find()) {
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    ticks += Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
                }
            }
        }
        return ticks / TICKS_A_SECOND;
    }

    /** Empty if the thread has ended since it was listed. */
    private static String stat(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }

    /** Its management beans. */
    // The address comes from a process of this user on this machine.
    @SuppressWarnings("BanJNDI")
    JMXConnector management() throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
    }
}
