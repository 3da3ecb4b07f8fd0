package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.AccountHistory;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.ledger.LedgerLine;
import app.tollgate.ejb.ledger.PostingKind;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundary where operators fill a tenant's wallet, asked or unasked; the caller stands on that tenant.
 *
 * <p>Each call takes the ledger first, so that of two operators at once the second sees all that the first did.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class RefillDesk {

    @Inject
    private Ledger ledger;

    @Inject
    private AccountHistory history;

    @Inject
    private RefillRequests requests;

    @Inject
    private RefillClosing closing;

    @Inject
    private Refilling refilling;

    /**
     * Books a payment; a repeat with the same reference and amount is answered as before.
     *
     * @throws ProblemException {@code reference-used} if the reference stands for another amount
     */
    public Recorded<RefillView> refill(Caller operator, Draft<RefillPayment> draft) {
        RefillPayment payment = draft.checked(RefillRules::check);
        ledger.hold();
        Optional<LedgerLine> before = withReferenceOf(payment);
        return before.isPresent()
                ? Recorded.before(view(operator, same(before.get(), payment)))
                : Recorded.now(view(operator, refilling.book(operator, payment)));
    }

    /** @throws ProblemException {@code not-found} */
    public RefillView get(Caller operator, UUID id) {
        return history.find(Account.WALLET, id)
                .filter(line -> line.kind() == PostingKind.REFILL)
                .map(line -> view(operator, line))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Books the payment that was asked for and closes the request, whatever the balance is then; a repeat of what closed it is answered
     * as before.
     *
     * @throws ProblemException {@code already-closed}, or {@code reference-used} if a refill has this reference already
     */
    public RefillRequestView complete(Caller operator, UUID requestId, Draft<RefillPayment> draft) {
        RefillPayment payment = draft.checked(RefillRules::check);
        RefillRequest request = held(operator, requestId);
        if (request.isOpen()) {
            refuseIfUsed(payment);
            closing.complete(operator, request, payment);
            refilling.book(operator, payment);
        } else if (!request.wasClosedBy(payment)) {
            throw alreadyClosed(request);
        }
        return request(operator, requestId).view();
    }

    /**
     * Closes the request without money; a repeat for the same reason is answered as before.
     *
     * @throws ProblemException {@code already-closed}
     */
    public RefillRequestView fail(Caller operator, UUID requestId, Draft<RefillFailure> draft) {
        String reason = draft.checked().reason().strip();
        RefillRequest request = held(operator, requestId);
        if (request.isOpen()) {
            closing.giveUp(operator, request, reason);
        } else if (!request.wasGivenUpFor(reason)) {
            throw alreadyClosed(request);
        }
        return request(operator, requestId).view();
    }

    private Optional<LedgerLine> withReferenceOf(RefillPayment payment) {
        return history.named(Account.WALLET, PostingKind.REFILL, payment.reference());
    }

    private void refuseIfUsed(RefillPayment payment) {
        withReferenceOf(payment).ifPresent(line -> {
            throw referenceUsed(line);
        });
    }

    private static LedgerLine same(LedgerLine line, RefillPayment payment) {
        if (!line.amount().equals(payment.amount())) {
            throw referenceUsed(line);
        }
        return line;
    }

    /** Nobody else closes the request until the running transaction ends. */
    private RefillRequest held(Caller operator, UUID id) {
        ledger.hold();
        refilling.holdCapRow(operator);
        return request(operator, id);
    }

    private RefillRequest request(Caller operator, UUID id) {
        return requests.find(id)
                .filter(request -> request.tenant().equals(operator.tenant()))
                .orElseThrow(ProblemException::notFound);
    }

    private static RefillView view(Caller operator, LedgerLine line) {
        return new RefillView(
                line.posting(),
                operator.tenant().slug(),
                line.at(),
                line.amount(),
                line.reference().orElseThrow(),
                line.balanceAfter());
    }

    private static ProblemException referenceUsed(LedgerLine line) {
        return new ProblemException(
                ProblemCode.REFERENCE_USED,
                "A refill of " + line.amount() + " was booked with this reference at " + line.at() + ".");
    }

    private static ProblemException alreadyClosed(RefillRequest request) {
        RefillRequest.Closing how = request.closing().orElseThrow();
        return new ProblemException(
                ProblemCode.ALREADY_CLOSED,
                "It is " + how.outcome() + " since " + how.at() + ", by " + how.by()
                        + "; money that came in all the same is booked as a refill of the tenant.");
    }
}
