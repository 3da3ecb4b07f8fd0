package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what waits in the outboxes, tenant by tenant: take (commit), send (no transaction), note (commit).
 *
 * <p>A server that is away ends the round at once and is left alone for a while; nothing is counted against the messages.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);
    private static final int MESSAGES_PER_ROUND = 50;

    @Inject
    private MailQueue queue;

    @Inject
    private SmtpServer server;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Caller platform = Caller.system(TenantId.OPERATOR, "mail sender");
    private Instant serverAwayUntil = Instant.MIN;
    private boolean away;

    void onPlatformReady(@Observes @Priority(950) PlatformReady ready) {
        repeater.every(PAUSE, "Sending mail", this::sendWaiting);
        repeater.every(RETENTION_PAUSE, "Forgetting old mail", this::forgetOld);
    }

    /** One round over the tenants that have mail. */
    void sendWaiting() {
        if (!server.isConfigured() || clock.instant().isBefore(serverAwayUntil)) {
            return;
        }
        for (TenantWork.Claim claim : queue.claim(platform)) {
            sendOf(claim);
        }
    }

    void forgetOld() {
        for (TenantWork.Claim claim : queue.claimOld(platform)) {
            queue.finish(platform, claim, queue.forgetOld(caller(claim)), Duration.ZERO);
        }
    }

    private void sendOf(TenantWork.Claim claim) {
        Caller caller = caller(claim);
        if (!clock.instant().isBefore(serverAwayUntil)) {
            try (SmtpConnection connection = server.connect()) {
                serverIsBack();
                sendOver(connection, caller);
            } catch (MessagingException e) {
                serverIsAway(Delivery.away(e).reason());
            }
        }
        Optional<Instant> next = queue.nextAttempt(caller);
        queue.finish(platform, claim, next, untilServerIsAsked());
    }

    private Duration untilServerIsAsked() {
        Duration left = Duration.between(clock.instant(), serverAwayUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void sendOver(SmtpConnection connection, Caller caller) {
        for (int sent = 0; sent < MESSAGES_PER_ROUND; sent++) {
            OutgoingMail mail = queue.take(caller).orElse(null);
            if (mail == null) {
                return;
            }
            Delivery delivery = connection.send(mail, attachment -> queue.attached(caller, attachment));
            queue.note(caller, mail, delivery);
            if (delivery.outcome() == Delivery.Outcome.SERVER_AWAY) {
                serverIsAway(delivery.reason());
                return;
            }
        }
    }

    private void serverIsAway(String reason) {
        if (!away) {
            LOG.log(Level.WARNING, "The mail server is away, mail waits: {0}", reason);
        }
        away = true;
        serverAwayUntil = clock.instant().plus(MailBackoff.SERVER_AWAY);
    }

    private void serverIsBack() {
        if (away) {
            LOG.info("The mail server is back");
        }
        away = false;
        serverAwayUntil = Instant.MIN;
    }

    private static Caller caller(TenantWork.Claim claim) {
        return Caller.system(claim.tenant(), "mail sender");
    }
}
