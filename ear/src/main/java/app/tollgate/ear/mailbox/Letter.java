package app.tollgate.ear.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail as a reader sees it. */
record Letter(
        String id,
        String messageId,
        Instant at,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        List<String> attachments) {

    static Letter of(long number, MimeMessage message) throws MessagingException, IOException {
        List<String> attachments = new ArrayList<>();
        collectAttachments(message, attachments);
        return new Letter(
                Long.toString(number),
                String.valueOf(message.getMessageID()),
                sentAt(message),
                addresses(message.getFrom()).findFirst().orElse(""),
                addresses(message.getRecipients(Message.RecipientType.TO)).toList(),
                String.valueOf(message.getSubject()),
                body(message, "text/plain").orElse(""),
                body(message, "text/html").orElse(""),
                List.copyOf(attachments));
    }

    private static Instant sentAt(MimeMessage message) throws MessagingException {
        Date received = message.getReceivedDate();
        Date sent = message.getSentDate();
        return Stream.of(Optional.ofNullable(received), Optional.ofNullable(sent))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
    }

    private static Stream<String> addresses(Address[] addresses) {
        return Stream.ofNullable(addresses).flatMap(Arrays::stream).map(Letter::readable);
    }

    private static String readable(Address address) {
        try {
            return MimeUtility.decodeText(address.toString());
        } catch (UnsupportedEncodingException unknown) {
            return address.toString();
        }
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equals(part.getDisposition())) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = body(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static void collectAttachments(Part part, List<String> names) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                if (Part.ATTACHMENT.equals(inner.getDisposition())) {
                    names.add(String.valueOf(inner.getFileName()));
                }
                collectAttachments(inner, names);
            }
        }
    }
}
