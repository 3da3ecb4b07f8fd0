package app.tollgate.ear.bench;

import app.tollgate.ear.RunningTollgate;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The process of the server, looked at from outside. */
record Server(long pid) {

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
