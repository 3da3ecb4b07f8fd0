package app.tollgate.ejb.wallet;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.AlertDesk;
import app.tollgate.ejb.spending.AlertFacts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Boundary where operators tell a tenant that a payment did not go through; the caller stands on that tenant. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PaymentFailures {

    @Inject
    private FailedPayments payments;

    @Inject
    private AlertDesk alerts;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    /** Records the failure and tells the billing contacts; a reference that was told of before is answered as it stands. */
    public Recorded<PaymentFailureView> report(Caller operator, Draft<PaymentFailureReport> draft) {
        PaymentFailureReport report = draft.checked();
        String reference = report.reference();
        String reason = report.reason().strip();
        if (!payments.add(reference, reason, clock.instant())) {
            return Recorded.before(withReference(operator, reference));
        }
        PaymentFailureView failure = withReference(operator, reference);
        alerts.raise(
                operator,
                AlertKind.PAYMENT_FAILED,
                reference,
                new AlertFacts().with("reference", reference).with("reason", reason));
        log.add(
                operator,
                LogEvent.change(
                        LogEvent.CREATED,
                        new LogTarget("PAYMENT_FAILURE", failure.id().toString(), reference),
                        List.of(FieldChange.of("reference", null, reference), FieldChange.of("reason", null, reason))));
        return Recorded.now(failure);
    }

    /** @throws ProblemException {@code not-found} */
    public PaymentFailureView get(Caller operator, UUID id) {
        return payments.find(operator.tenant(), id).orElseThrow(ProblemException::notFound);
    }

    private PaymentFailureView withReference(Caller operator, String reference) {
        return payments.named(operator.tenant(), reference).orElseThrow();
    }
}
