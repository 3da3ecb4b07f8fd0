package app.tollgate.ejb.notify;

import app.tollgate.ejb.shared.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A node that is a process of its own, so that it can really be killed: it joins the database and the mail server of a test and sends. */
final class SendingNode {

    private static final long PAUSE_MILLIS = 100;

    private SendingNode() {}

    public static void main(String[] none) throws InterruptedException {
        MailSender sender = TestMail.server().get(MailSender.class);
        while (true) {
            sender.sendWaiting();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** What it writes stands in the file {@code target/sending-node.log}. */
    static Process start() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + TestDatabase.JOINED + "=" + TestDatabase.url(),
                        "-D" + TestMail.PORT_SETTING + "=" + TestMail.PORT,
                        SendingNode.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "sending-node.log"))
                .start();
    }
}
