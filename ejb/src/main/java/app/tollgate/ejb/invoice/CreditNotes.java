package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.invoice.CreditNoteReview;
import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Balances;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Boundary where operators give a part of a document back; the caller is an operator who acts on the tenant. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CreditNotes {

    @Inject
    private Invoices invoices;

    @Inject
    private Ledger ledger;

    @Inject
    private InvoiceLog log;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private TenantWork work;

    @Inject
    private Event<CreditNoteReviewed> reviewed;

    @Inject
    private Event<CreditNoteIssued> issued;

    @Inject
    private Clock clock;

    /**
     * What issuing would do now; nothing is changed. It is refused for the same reasons as issuing is.
     *
     * @throws ProblemException as {@link #issue}
     */
    public CreditNoteReview review(Caller caller, UUID document, Draft<CreditNoteRequest> draft) {
        StoredInvoice corrected = invoices.find(document).orElseThrow(ProblemException::notFound);
        CreditNoteRequest request = draft.checked(CreditNoteRules::check);
        CreditNote note = note(request);
        Optional<InvoiceView> issuedBefore =
                invoices.findByReference(note.reference()).map(before -> repeated(before.view(), document, note));
        if (issuedBefore.isEmpty()) {
            CreditNoteRules.checkLeft(corrected, note.amount());
        }
        Optional<Money> wallet = corrected.view().kind() == DocumentKind.STATEMENT
                ? Optional.of(ledger.balance(Account.WALLET))
                : Optional.empty();
        boolean withdrawsRefill = wallet.filter(before -> issuedBefore.isEmpty())
                .filter(before -> withdrawsRefill(caller, before.plus(note.amount())))
                .isPresent();
        return new CreditNoteReview(corrected.view(), request, corrected.left(), wallet, withdrawsRefill, issuedBefore);
    }

    /**
     * Issues a credit note, once for a reference.
     *
     * @throws ProblemException {@code not-found}, {@code invalid}, {@code credit-exceeds-document} if less is left, {@code conflict} if
     *     the reference names another credit note
     */
    public Outcome issue(Caller caller, UUID document, Draft<CreditNoteRequest> draft) {
        // Behind the lock, so that of two who give back the same the second sees the first.
        ledger.hold();
        StoredInvoice corrected = invoices.find(document).orElseThrow(ProblemException::notFound);
        CreditNoteRequest request = draft.checked(CreditNoteRules::check);
        CreditNote note = note(request);
        Optional<StoredInvoice> before = invoices.findByReference(note.reference());
        return before.isPresent()
                ? new Outcome(repeated(before.get().view(), document, note), false)
                : new Outcome(add(caller, corrected, note), true);
    }

    private boolean withdrawsRefill(Caller caller, Money walletAfter) {
        CreditNoteReviewed asked = new CreditNoteReviewed(caller, walletAfter);
        reviewed.fire(asked);
        return asked.withdrawsRefill();
    }

    private static CreditNote note(CreditNoteRequest request) {
        return new CreditNote(request.amount(), request.reason().strip(), request.reference());
    }

    private InvoiceView add(Caller caller, StoredInvoice corrected, CreditNote note) {
        CreditNoteRules.checkLeft(corrected, note.amount());
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        Issuing issuing = Issuing.of(tenant, clock.instant());
        UUID id = invoices.addNote(corrected.view(), note, issuing);
        Balances balances = ledger.post(InvoicePostings.of(note, corrected.view(), issuing.at()));
        InvoiceView added = invoices.find(id).orElseThrow().view();
        log.issued(caller, added);
        work.hint(InvoiceWork.WORK, caller.tenant());
        issued.fire(new CreditNoteIssued(caller, added, balances));
        return added;
    }

    private static InvoiceView repeated(InvoiceView before, UUID document, CreditNote note) {
        boolean same = before.kind() == DocumentKind.CREDIT_NOTE
                && before.corrects().equals(document)
                && before.total().equals(note.amount());
        if (!same) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "The reference names " + before.number() + ", which is another credit note; send a new one.");
        }
        return before;
    }

    /**
     * A credit note and whether it was issued now.
     *
     * @param fresh false if it had been issued before
     */
    public record Outcome(InvoiceView note, boolean fresh) {}
}
