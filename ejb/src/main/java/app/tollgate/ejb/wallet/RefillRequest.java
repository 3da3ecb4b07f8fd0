package app.tollgate.ejb.wallet;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A refill that is or was asked for.
 *
 * @param balance of the moment it was asked for, like what follows
 * @param closing how it ended, if it has
 */
record RefillRequest(
        UUID id,
        TenantId tenant,
        Instant openedAt,
        Money balance,
        Money threshold,
        Money refillAmount,
        Optional<Closing> closing) {

    static RefillRequest asked(TenantId tenant, Instant now, Money balance, Money threshold, Money refillAmount) {
        return new RefillRequest(Ids.next(), tenant, now, balance, threshold, refillAmount, Optional.empty());
    }

    boolean isOpen() {
        return closing.isEmpty();
    }

    /** Whether this very payment has closed it, so that a repeat may be answered as before. */
    boolean wasClosedBy(RefillPayment payment) {
        return closing.flatMap(Closing::payment).filter(payment::equals).isPresent();
    }

    /** Whether it was given up for this very reason. */
    boolean wasGivenUpFor(String reason) {
        return closing.flatMap(Closing::reason).filter(reason::equals).isPresent();
    }

    LogTarget logTarget() {
        return new LogTarget("REFILL_REQUEST", id.toString(), null);
    }

    RefillRequestView view() {
        Optional<RefillPayment> payment = closing.flatMap(Closing::payment);
        return new RefillRequestView(
                id,
                tenant.slug(),
                openedAt,
                balance,
                threshold,
                refillAmount,
                isOpen() ? RefillRequestStatus.OPEN : RefillRequestStatus.CLOSED,
                closing.map(Closing::outcome).orElse(null),
                closing.map(Closing::at).orElse(null),
                payment.map(RefillPayment::amount).orElse(null),
                payment.map(RefillPayment::reference).orElse(null),
                closing.flatMap(Closing::reason).orElse(null),
                closing.map(Closing::by).orElse(null));
    }

    /**
     * How a request ended.
     *
     * @param by the operator's name, or that of who switched to invoices or corrected usage
     * @param payment the refill that closed it, if one did
     * @param reason why it failed
     */
    record Closing(
            RefillOutcome outcome, Instant at, String by, Optional<RefillPayment> payment, Optional<String> reason) {

        static Closing failed(Instant at, String by, String reason) {
            return new Closing(RefillOutcome.FAILED, at, by, Optional.empty(), Optional.of(reason));
        }

        static Closing withdrawn(Instant at, String by) {
            return new Closing(RefillOutcome.WITHDRAWN, at, by, Optional.empty(), Optional.empty());
        }
    }
}
