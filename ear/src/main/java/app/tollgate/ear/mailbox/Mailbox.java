package app.tollgate.ear.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The mailbox for development: an SMTP server that takes everything, and a page that shows it. */
public final class Mailbox implements AutoCloseable {
    private static final String HERE = "127.0.0.1";

    private final GreenMail server;
    private final MailboxPage page;
    private final ScheduledExecutorService trimming;

    private Mailbox(GreenMail server, MailboxPage page, ScheduledExecutorService trimming) {
        this.server = server;
        this.page = page;
        this.trimming = trimming;
    }

    /** Starts it; a port of 0 is any free one. */
    public static Mailbox start(int pagePort, int smtpPort) throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(smtpPort, HERE, ServerSetup.PROTOCOL_SMTP));
        Letters letters = new Letters(server);
        MailboxPage page = page(letters, pagePort);
        server.start();
        ScheduledExecutorService trimming = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mailbox-trimming");
            thread.setDaemon(true);
            return thread;
        });
        trimming.scheduleWithFixedDelay(letters::trim, 1, 1, TimeUnit.MINUTES);
        return new Mailbox(server, page, trimming);
    }

    private static MailboxPage page(Letters letters, int port) throws IOException {
        try {
            return MailboxPage.open(HERE, port, letters);
        } catch (BindException taken) {
            throw new IOException("port " + port + " of the mailbox is taken; set TOLLGATE_MAILBOX_PORT", taken);
        }
    }

    /** Where the page is. */
    public String address() {
        return "http://" + HERE + ":" + page.port() + "/";
    }

    /** The host that the application sends its mails to. */
    public String smtpHost() {
        return HERE;
    }

    /** The port that the application sends its mails to. */
    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        trimming.shutdownNow();
        page.close();
        server.stop();
    }
}
