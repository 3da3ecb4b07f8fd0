package app.tollgate.ejb.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

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

    Delivery send(OutgoingMail mail) {
        MimeMessage message;
        try {
            message = composer.compose(session, mail);
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
