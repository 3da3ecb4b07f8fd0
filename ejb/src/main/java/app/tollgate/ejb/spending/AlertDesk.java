package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.ejb.notify.MailMessage;
import app.tollgate.ejb.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Raises alerts, in the transaction of what they tell: one a cause, and its mails leave if that commits. */
@ApplicationScoped
public class AlertDesk {

    private static final String MAIL = "billing-alert";

    @Inject
    private BillingAlerts alerts;

    @Inject
    private AlertRecipients recipients;

    @Inject
    private AlertLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Raises the alert unless one of this kind was raised for the cause before.
     *
     * @param facts what the mail's words name
     * @return whether it was raised now
     */
    public boolean raise(Caller caller, AlertKind kind, String cause, AlertFacts facts) {
        if (alerts.isRaised(kind, cause)) {
            return false;
        }
        List<String> addresses = recipients.addresses();
        Optional<UUID> raised = alerts.add(kind, cause, clock.instant(), facts.json(), addresses);
        raised.ifPresent(id -> addresses.forEach(address ->
                outbox.add(caller, new MailMessage(MAIL, cause(id), address, letters.letter(caller, kind, facts)))));
        return raised.isPresent();
    }

    boolean wasRaised(AlertKind kind, String cause) {
        return alerts.isRaised(kind, cause);
    }

    /** What the mails of an alert have in common. */
    static String cause(UUID alert) {
        return MAIL + "/" + alert;
    }
}
