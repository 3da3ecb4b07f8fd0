package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryCause;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.ejb.notify.MailProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One delivery, as far as it has come.
 *
 * @param recipients those of its terms, and later those it was sent to
 */
record Delivery(
        UUID id,
        PlanOwner owner,
        DayRange days,
        DeliveryCause cause,
        State state,
        Optional<DeliveryReason> reason,
        Instant dueAt,
        DeliveryTerms terms,
        Made made) {

    static final String FEATURE = "schedule";

    /** How far it has come, as it is stored. */
    enum State {
        PENDING,
        MAKING,
        MAILED,
        FAILED,
        SKIPPED
    }

    /** What was made for it; null what is not known. */
    record Made(UUID report, Long rows, Long bytes, Boolean attached, Instant endedAt) {}

    /** What its mails have in common. */
    String mailCause() {
        return FEATURE + "/" + id;
    }

    /** @param mails what is known of its mails */
    DeliveryView view(List<MailProgress> mails) {
        boolean refused = state == State.MAILED && states(mails).contains(MailProgress.State.FAILED);
        return new DeliveryView(
                id,
                days.from(),
                days.to(),
                cause,
                status(states(mails)),
                refused ? DeliveryReason.MAIL_FAILED : reason.orElse(null),
                dueAt,
                terms.recipients(),
                made.attached(),
                made.report(),
                made.rows(),
                made.bytes(),
                made.endedAt());
    }

    private DeliveryStatus status(Set<MailProgress.State> mails) {
        if (state != State.MAILED) {
            return DeliveryStatus.valueOf(state.name());
        }
        if (mails.contains(MailProgress.State.WAITING)) {
            return DeliveryStatus.SENDING;
        }
        if (mails.contains(MailProgress.State.FAILED)) {
            return DeliveryStatus.FAILED;
        }
        if (mails.contains(MailProgress.State.WITHHELD)) {
            return DeliveryStatus.WITHHELD;
        }
        return mails.isEmpty() ? DeliveryStatus.SENT : DeliveryStatus.DELIVERED;
    }

    private static Set<MailProgress.State> states(List<MailProgress> mails) {
        return mails.stream().map(MailProgress::state).collect(Collectors.toSet());
    }
}
