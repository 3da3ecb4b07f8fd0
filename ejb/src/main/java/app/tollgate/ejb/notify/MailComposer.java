package app.tollgate.ejb.notify;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the MIME message of an outbox row: text and HTML, and the same Message-ID however often it is made. */
@ApplicationScoped
class MailComposer {

    private static final String UTF_8 = "UTF-8";

    @Inject
    @ConfigProperty(name = "tollgate.smtp.from", defaultValue = "Tollgate <no-reply@tollgate.example>")
    private String from;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private URI publicUrl;

    MailComposer() {}

    MailComposer(String from, URI publicUrl) {
        this.from = from;
        this.publicUrl = publicUrl;
    }

    /** @param files finds the bytes of an attachment */
    MimeMessage compose(Session session, OutgoingMail mail, Function<Attachment, Optional<byte[]>> files)
            throws MessagingException {
        MimeMessage message = new Identified(session, messageId(mail.id()));
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        MimeMultipart words =
                new MimeMultipart("alternative", part(mail.text(), "text/plain"), part(mail.html(), "text/html"));
        message.setContent(
                mail.attachment().isPresent() ? with(file(mail.attachment().get(), files), words) : words);
        message.saveChanges();
        return message;
    }

    /** The identity of a message (RFC 5322, 3.6.4), made of nothing but its row. */
    String messageId(UUID id) {
        return "<" + id + "@" + publicUrl.getHost() + ">";
    }

    // MailMessage has made sure that it is one bare address; browsers accept some that RFC 822 would not.
    private static InternetAddress recipient(OutgoingMail mail) {
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(mail.recipient());
        return recipient;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        return part;
    }

    private static MimeMultipart with(MimeBodyPart file, MimeMultipart words) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        return new MimeMultipart(body, file);
    }

    private static MimeBodyPart file(Attachment attachment, Function<Attachment, Optional<byte[]>> files)
            throws MessagingException {
        byte[] bytes =
                files.apply(attachment).orElseThrow(() -> new MessagingException("the attachment is no longer there"));
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, attachment.mediaType())));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
