package app.tollgate.ejb.notify;

import app.tollgate.ejb.shared.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Where the tests' mail server is looked for. */
final class TestMail {

    static final int PORT = freePort();

    private TestMail() {}

    /** The test server, which sends its mail to {@link #PORT}. */
    static TestServer server() {
        System.setProperty("tollgate.smtp.host", "127.0.0.1");
        System.setProperty("tollgate.smtp.port", Integer.toString(PORT));
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
