package app.tollgate.ejb.notify;

import app.tollgate.ejb.shared.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Where the tests' mail server is looked for. */
final class TestMail {

    static final String PORT_SETTING = "tollgate.smtp.port";

    /** As it was given to a process that joins a test, or a free one. */
    static final int PORT = Integer.getInteger(PORT_SETTING, freePort());

    private TestMail() {}

    /** The test server, which sends its mail to {@link #PORT}. */
    static TestServer server() {
        System.setProperty("tollgate.smtp.host", "127.0.0.1");
        System.setProperty(PORT_SETTING, Integer.toString(PORT));
        System.setProperty("tollgate.smtp.starttls", "false");
        return TestServer.get();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
