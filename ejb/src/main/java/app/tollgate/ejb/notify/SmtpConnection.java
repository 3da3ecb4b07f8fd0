package app.tollgate.ejb.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.function.Function;

/** An open connection to the mail server, for one message after the other. */
final class SmtpConnection implements AutoCloseable {

    private final Session session;
    private final Transport transport;
    private final MailComposer composer;

    SmtpConnection(Session session, Transport transport, MailComposer composer) {
        this.session = session;
        this.transport = transport;
        this.composer = composer;
    }

    /** @param files finds the bytes of an attachment */
    Delivery send(OutgoingMail mail, Function<Attachment, Optional<byte[]>> files) {
        MimeMessage message;
        try {
            message = composer.compose(session, mail, files);
        } catch (MessagingException e) {
            return Delivery.unsendable(e);
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.ACCEPTED;
        } catch (MessagingException e) {
            return Delivery.refusedBy(e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            // The server has what it took; a failed goodbye changes nothing.
            assert !transport.isConnected();
        }
    }
}
