package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes refill requests, and tells the tenant's log how. */
@ApplicationScoped
class RefillClosing {

    @Inject
    private RefillRequests requests;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    void complete(Caller operator, RefillRequest request, RefillPayment payment) {
        close(operator, request, paid(operator, RefillOutcome.COMPLETED, payment));
    }

    void giveUp(Caller operator, RefillRequest request, String reason) {
        close(
                operator,
                request,
                RefillRequest.Closing.failed(clock.instant(), operator.actor().name(), reason));
    }

    /** A refill has reached the threshold: what is still open is done. */
    void closeOpen(Caller operator, RefillPayment payment) {
        requests.findOpen(operator.tenant())
                .ifPresent(request -> close(operator, request, paid(operator, RefillOutcome.REFILLED, payment)));
    }

    /** The tenant pays by invoice and owes nothing: it wants no refill any more. */
    void withdrawOpen(Caller caller) {
        requests.findOpen(caller.tenant())
                .ifPresent(request -> close(
                        caller,
                        request,
                        RefillRequest.Closing.withdrawn(
                                clock.instant(), caller.actor().name())));
    }

    private RefillRequest.Closing paid(Caller operator, RefillOutcome outcome, RefillPayment payment) {
        return new RefillRequest.Closing(
                outcome, clock.instant(), operator.actor().name(), Optional.of(payment), Optional.empty());
    }

    private void close(Caller caller, RefillRequest request, RefillRequest.Closing closing) {
        requests.close(request.id(), closing);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(FieldChange.of("status", RefillRequestStatus.OPEN, RefillRequestStatus.CLOSED));
        changes.add(FieldChange.of("outcome", null, closing.outcome()));
        closing.payment().ifPresent(payment -> changes.add(FieldChange.of("reference", null, payment.reference())));
        closing.reason().ifPresent(reason -> changes.add(FieldChange.of("reason", null, reason)));
        log.add(caller, LogEvent.change(LogEvent.CHANGED, request.logTarget(), changes));
    }
}
