package app.tollgate.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSenderTest {

    private static final TestServer SERVER = TestMail.server();

    private final Outbox outbox = SERVER.get(Outbox.class);
    private final MailSender sender = SERVER.get(MailSender.class);
    private final Sql sql = SERVER.get(Sql.class);
    private final Caller caller = TestTenants.newTenant();
    private final String recipient = "ada@" + caller.tenant() + ".example";
    private GreenMail mailbox = newMailbox();
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void start() {
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.stop();
        SERVER.get(Clocks.class).move(passed.negated());
    }

    private void pass(Duration time) {
        SERVER.get(Clocks.class).move(time);
        passed = passed.plus(time);
    }

    @Test
    void aMessageArrivesOnceAsTextAndHtmlAndItsBodyIsForgotten() throws Exception {
        outbox.add(caller, message("invitation:1"));
        outbox.add(caller, message("invitation:1"));

        sendTwice();

        assertThat(arrived()).hasSize(1);
        MimeMessage mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("Grüße aus Ñuñoa");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(recipient);
        assertThat(parts(mail)).extracting(MailSenderTest::type).containsExactly("text/plain", "text/html");
        assertThat((String) parts(mail).get(0).getContent()).contains("the secret link");
        assertThat(count("sent_at is not null and text_body is null and html_body is null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        Assertions.assertThatThrownBy(() -> SERVER.in(caller, () -> {
                    outbox.add(caller, message("rolled back"));
                    throw new ProblemException(ProblemCode.CONFLICT, "on purpose");
                }))
                .isInstanceOf(ProblemException.class);

        sendTwice();

        assertThat(arrived()).isEmpty();
    }

    @Test
    void mailWaitsWhileTheServerIsAwayAndLeavesWithinAMinuteOfItsReturn() {
        mailbox.stop();
        outbox.add(caller, message("away"));
        for (int minute = 0; minute < 10; minute++) {
            sender.sendWaiting();
            pass(Duration.ofMinutes(1));
        }
        sender.sendWaiting();
        assertThat(count("sent_at is null and attempts = 0")).isEqualTo(1);

        mailbox = newMailbox();
        mailbox.start();
        pass(Duration.ofSeconds(60));
        sender.sendWaiting();

        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aNodeThatDiesBetweenSendingAndNotingRepeatsUnderTheSameMessageId() throws Exception {
        outbox.add(caller, message("cut"));
        MailQueue queue = SERVER.get(MailQueue.class);
        OutgoingMail taken = queue.take(caller).orElseThrow();
        try (SmtpConnection connection = SERVER.get(SmtpServer.class).connect()) {
            assertThat(connection.send(taken, file -> Optional.empty())).isEqualTo(Delivery.ACCEPTED);
        }

        sendTwice();
        assertThat(arrived()).as("the taking is respected").hasSize(1);
        pass(MailQueue.HOLD.plusSeconds(1));
        sendTwice();

        assertThat(arrived()).hasSize(2);
        assertThat(arrived().get(0).getMessageID()).isEqualTo(arrived().get(1).getMessageID());
    }

    @Test
    void aMessageThatIsPutOffIsTriedAgainLaterAndThenLeaves() {
        outbox.add(caller, message("put off"));
        MailQueue queue = SERVER.get(MailQueue.class);
        OutgoingMail taken = queue.take(caller).orElseThrow();
        queue.note(caller, taken, new Delivery(Delivery.Outcome.PUT_OFF, "450 greylisted"));
        sendTwice();
        assertThat(arrived()).isEmpty();

        pass(MailQueue.HOLD.plusSeconds(1));
        sendTwice();

        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aRefusedRecipientIsGivenUpWithItsReason() {
        outbox.add(caller, message("refused"));
        MailQueue queue = SERVER.get(MailQueue.class);
        queue.note(
                caller, queue.take(caller).orElseThrow(), new Delivery(Delivery.Outcome.REFUSED, "550 no such user"));

        assertThat(count("failed_at is not null and text_body is null and last_error = '550 no such user'"))
                .isEqualTo(1);
        assertThat(queue.take(caller)).isEmpty();
    }

    @Test
    void whatLeftIsForgottenAfterNinetyDays() {
        outbox.add(caller, message("old"));
        sendTwice();
        pass(MailQueue.KEPT.plusDays(1));

        sender.forgetOld();

        assertThat(count("true")).isZero();
    }

    private void sendTwice() {
        sender.sendWaiting();
        sender.sendWaiting();
    }

    private List<MimeMessage> arrived() {
        return Arrays.stream(mailbox.getReceivedMessages())
                .filter(mail -> recipientOf(mail).equals(recipient))
                .toList();
    }

    private long count(String condition) {
        return SERVER.in(
                caller,
                () -> sql.find("select count(*) from outbox_message where " + condition, row -> row.getLong(1))
                        .orElseThrow());
    }

    private MailMessage message(String cause) {
        Letter letter = LetterTest.letter("Grüße aus Ñuñoa", "the secret link");
        return new MailMessage("test", cause, recipient, letter);
    }

    private static String recipientOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BodyPart> parts(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return List.of(parts.getBodyPart(0), parts.getBodyPart(1));
    }

    private static String type(BodyPart part) {
        try {
            return part.getContentType().split(";")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail newMailbox() {
        return new GreenMail(new ServerSetup(TestMail.PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
