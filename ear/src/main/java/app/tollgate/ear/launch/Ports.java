package app.tollgate.ear.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had, before anything else is started. */
final class Ports {
    private Ports() {}

    static void mustBeFree(String address, int port, String setting) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new IOException(
                    "port " + port + " of " + address + " cannot be used (" + taken.getMessage() + "); set " + setting,
                    taken);
        }
    }
}
