package app.tollgate.ejb.notify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that can be away, and that can take a mail and say so late, or break off before it does. */
final class CutMailServer implements AutoCloseable {

    private static final String END_OF_MAIL = "\r\n.\r\n";

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ExecutorService lines = Executors.newCachedThreadPool();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile CountDownLatch answered = new CountDownLatch(0);
    private ServerSocket door;

    CutMailServer() {
        mailbox.start();
    }

    void open() throws IOException {
        door = new ServerSocket(TestMail.PORT, 50, InetAddress.getByName("127.0.0.1"));
        lines.submit(() -> {
            while (!door.isClosed()) {
                connect(door.accept());
            }
            return null;
        });
    }

    /** The next mails are taken, and the senders never learn of it. */
    void cutNext(int mails) {
        cuts.set(mails);
    }

    /** Mails are taken from now on, but their senders learn of it only then. */
    void answerAfter(CountDownLatch then) {
        answered = then;
    }

    List<MimeMessage> arrived() {
        return List.of(mailbox.getReceivedMessages());
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
        lines.shutdownNow();
        mailbox.stop();
    }

    private void connect(Socket sender) throws IOException {
        Socket server = new Socket("127.0.0.1", mailbox.getSmtp().getPort());
        Line line = new Line(sender, server);
        lines.submit(line::passMails);
        lines.submit(line::passReplies);
    }

    /** One connection, passed on byte for byte. */
    private final class Line {

        private final Socket sender;
        private final Socket server;
        private volatile boolean cut;
        private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

        Line(Socket sender, Socket server) {
            this.sender = sender;
            this.server = server;
        }

        Void passMails() throws IOException {
            StringBuilder last = new StringBuilder();
            try (sender;
                    server) {
                InputStream in = sender.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    last.append((char) next);
                    if (last.length() > END_OF_MAIL.length()) {
                        last.deleteCharAt(0);
                    }
                    if (last.toString().equals(END_OF_MAIL)) {
                        mayAnswer = answered;
                        cut = cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                    }
                    out.write(next);
                }
            }
            return null;
        }

        Void passReplies() throws IOException, InterruptedException {
            try (sender;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = sender.getOutputStream();
                for (int next = in.read(); next >= 0 && !cut; next = in.read()) {
                    mayAnswer.await();
                    out.write(next);
                }
            }
            return null;
        }
    }
}
