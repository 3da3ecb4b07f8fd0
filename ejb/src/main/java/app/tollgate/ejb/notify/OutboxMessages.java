package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Store of the messages that wait, have left or have failed. */
@ApplicationScoped
class OutboxMessages {

    private static final String WAITING = " sent_at is null and failed_at is null and not withheld";

    @Inject
    private Sql sql;

    boolean add(MailMessage message, boolean withheld, Instant now) {
        Letter letter = message.letter();
        return sql.update(
                        "insert into outbox_message (id, kind, cause, recipient, language, subject, text_body, html_body, withheld,"
                                + " attempts, created_at, next_attempt_at, attachment, attachment_name, attachment_type)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)"
                                + " on conflict (cause, recipient) do nothing",
                        Ids.next(),
                        message.kind(),
                        message.cause(),
                        message.recipient(),
                        letter.language().toLanguageTag(),
                        letter.subject(),
                        LetterText.of(letter),
                        LetterHtml.of(letter, Brand.NEUTRAL),
                        withheld,
                        now,
                        now,
                        message.attachment().map(Attachment::reference).orElse(null),
                        message.attachment().map(Attachment::name).orElse(null),
                        message.attachment().map(Attachment::mediaType).orElse(null))
                == 1;
    }

    /** Takes the message that waits longest; nobody else gets it before {@code until}. */
    Optional<OutgoingMail> take(Instant now, Instant until) {
        return sql.find(
                "update outbox_message set attempts = attempts + 1, next_attempt_at = ? where id = (select id from outbox_message"
                        + " where next_attempt_at <= ? and" + WAITING
                        + " order by next_attempt_at, id limit 1 for update skip locked)"
                        + " returning id, recipient, language, subject, text_body, html_body, attachment, attachment_name,"
                        + " attachment_type, created_at, attempts",
                OutboxMessages::outgoing,
                until,
                now);
    }

    void sent(OutgoingMail mail, Instant now) {
        sql.update(
                "update outbox_message set sent_at = ?, text_body = null, html_body = null, last_error = null"
                        + " where id = ? and sent_at is null",
                now,
                mail.id());
    }

    void failed(OutgoingMail mail, Instant now, String error) {
        sql.update(
                "update outbox_message set failed_at = ?, text_body = null, html_body = null, last_error = ?"
                        + " where id = ? and attempts = ? and sent_at is null",
                now,
                error,
                mail.id(),
                mail.attempt());
    }

    void postpone(OutgoingMail mail, Instant nextAttempt, String error) {
        sql.update(
                "update outbox_message set next_attempt_at = ?, last_error = ? where id = ? and attempts = ? and sent_at is null",
                nextAttempt,
                error,
                mail.id(),
                mail.attempt());
    }

    /** Gives a message back that could not be tried, because the server is away. */
    void giveBack(OutgoingMail mail, Instant nextAttempt, String error) {
        sql.update(
                "update outbox_message set attempts = attempts - 1, next_attempt_at = ?, last_error = ?"
                        + " where id = ? and attempts = ? and sent_at is null",
                nextAttempt,
                error,
                mail.id(),
                mail.attempt());
    }

    /** When the next message wants to be tried, if any waits. */
    Optional<Instant> nextAttempt() {
        return sql.find(
                        "select min(next_attempt_at) as next from outbox_message where" + WAITING,
                        row -> Sql.optionalInstant(row, "next"))
                .orElseThrow();
    }

    /** Forgets what has left or failed and was made before; answers when the oldest of the rest was made. */
    Optional<Instant> forget(Instant madeBefore) {
        sql.update(
                "delete from outbox_message where created_at < ? and (sent_at is not null or failed_at is not null or withheld)",
                madeBefore);
        return sql.find(
                        "select min(created_at) as oldest from outbox_message",
                        row -> Sql.optionalInstant(row, "oldest"))
                .orElseThrow();
    }

    private static OutgoingMail outgoing(ResultSet row) throws SQLException {
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                attachment(row),
                Sql.instant(row, "created_at"),
                row.getInt("attempts"));
    }

    private static Optional<Attachment> attachment(ResultSet row) throws SQLException {
        String reference = row.getString("attachment");
        return reference == null
                ? Optional.empty()
                : Optional.of(
                        new Attachment(reference, row.getString("attachment_name"), row.getString("attachment_type")));
    }
}
