package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Boundary of the mail sender: each step of a message's way out is a commit of its own, and none is held while a server is asked. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailQueue {

    /** How long a node has for what it took; after a crash the message is taken again then. */
    static final Duration HOLD = Duration.ofSeconds(45);

    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = Logger.getLogger(MailQueue.class.getName());
    private static final String RETENTION = "mail-retention";
    private static final int TENANTS_AT_ONCE = 8;

    @Inject
    private OutboxMessages messages;

    @Inject
    private TenantWork work;

    @Inject
    private Event<AttachmentWanted> wanted;

    @Inject
    private DatabaseClock clock;

    /** Tenants that have mail waiting, longest first. */
    public List<TenantWork.Claim> claim(Caller platform) {
        return work.claim(Outbox.WORK, clock.instant(), HOLD, TENANTS_AT_ONCE);
    }

    /** The bytes of what the mail carries; empty if they are gone. */
    public Optional<byte[]> attached(Caller caller, Attachment attachment) {
        AttachmentWanted asked = new AttachmentWanted(caller, attachment.reference());
        wanted.fire(asked);
        return asked.given();
    }

    public Optional<OutgoingMail> take(Caller caller) {
        Instant now = clock.instant();
        return messages.take(now, now.plus(HOLD));
    }

    /** Notes what became of a message that was taken. */
    public void note(Caller caller, OutgoingMail mail, Delivery delivery) {
        Instant now = clock.instant();
        switch (delivery.outcome()) {
            case ACCEPTED -> {
                messages.sent(mail, now);
                work.hint(RETENTION, caller.tenant(), now.plus(KEPT));
            }
            case SERVER_AWAY -> messages.giveBack(mail, now, delivery.reason());
            case REFUSED -> giveUp(caller, mail, delivery);
            case PUT_OFF ->
                MailBackoff.next(mail.createdAt(), mail.attempt(), now)
                        .ifPresentOrElse(
                                next -> messages.postpone(mail, next, delivery.reason()),
                                () -> giveUp(caller, mail, delivery));
        }
    }

    /** Lets go of the tenant until its next message is due, and at least as long as the pause. */
    public void finish(Caller platform, TenantWork.Claim claim, Optional<Instant> next, Duration pause) {
        Instant earliest = clock.instant().plus(pause);
        next.map(due -> due.isBefore(earliest) ? earliest : due)
                .ifPresentOrElse(due -> work.again(claim, due), () -> work.done(claim));
    }

    public Optional<Instant> nextAttempt(Caller caller) {
        return messages.nextAttempt();
    }

    public List<TenantWork.Claim> claimOld(Caller platform) {
        return work.claim(RETENTION, clock.instant(), Duration.ofMinutes(10), TENANTS_AT_ONCE);
    }

    /** Forgets messages made more than {@link #KEPT} ago; answers when to look again. */
    public Optional<Instant> forgetOld(Caller caller) {
        return messages.forget(clock.instant().minus(KEPT)).map(oldest -> oldest.plus(KEPT));
    }

    private void giveUp(Caller caller, OutgoingMail mail, Delivery delivery) {
        LOG.log(Level.WARNING, "Mail {0} of {1} is given up: {2}", new Object[] {
            mail.id(), caller.tenant(), delivery.reason()
        });
        messages.failed(mail, clock.instant(), delivery.reason());
        work.hint(RETENTION, caller.tenant(), clock.instant().plus(KEPT));
    }
}
