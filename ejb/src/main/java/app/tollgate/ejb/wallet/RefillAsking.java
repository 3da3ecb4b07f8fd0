package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.spending.SpendingPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asks the operators for a refill, unless a request of the tenant is open already. */
@ApplicationScoped
class RefillAsking {

    @Inject
    private RefillRequests requests;

    @Inject
    private RefillMail mail;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    void ask(Caller caller, SpendingPosition position, Money balance) {
        Optional<RefillRequest> opened = requests.open(RefillRequest.asked(
                caller.tenant(), clock.instant(), balance, position.refillThreshold(), position.refillAmount()));
        opened.ifPresent(request -> {
            mail.tellOperators(caller, request);
            log.add(
                    caller,
                    LogEvent.change(
                            LogEvent.CREATED,
                            request.logTarget(),
                            List.of(
                                    FieldChange.of("balance", null, balance),
                                    FieldChange.of("refillThreshold", null, position.refillThreshold()),
                                    FieldChange.of("refillAmount", null, position.refillAmount()))));
        });
    }
}
