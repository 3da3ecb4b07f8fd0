package app.tollgate.ejb.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message taken from the outbox to be sent now; the attempt tells this taking from any other. */
record OutgoingMail(
        UUID id,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        Optional<Attachment> attachment,
        Instant createdAt,
        int attempt) {}
