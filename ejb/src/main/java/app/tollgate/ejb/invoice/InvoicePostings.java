package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.ledger.PostingKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What documents move in the ledger. */
final class InvoicePostings {

    private InvoicePostings() {}

    /** An invoice makes what was unbilled receivable, in whole cents; a statement moves nothing, its usage is paid. */
    static List<Posting> of(InvoiceDraft draft, Instant at) {
        List<Posting> postings = new ArrayList<>();
        if (draft.kind() == DocumentKind.INVOICE) {
            move(PostingKind.INVOICE, Account.RECEIVABLE, Account.UNBILLED, draft.total(), draft, at, postings);
            Money rounding = draft.total().minus(draft.exact());
            move(PostingKind.ROUNDING, Account.UNBILLED, Account.ROUNDING, rounding, draft, at, postings);
        }
        return postings;
    }

    static Posting of(CreditNote note, InvoiceView document, Instant at) {
        boolean paid = document.kind() == DocumentKind.STATEMENT;
        return Posting.of(
                        at,
                        paid ? PostingKind.ADJUSTMENT : PostingKind.CREDIT_NOTE,
                        Account.CREDITS,
                        paid ? Account.WALLET : Account.RECEIVABLE,
                        note.amount())
                .named(note.reference());
    }

    private static void move(
            PostingKind kind,
            Account debit,
            Account credit,
            Money amount,
            InvoiceDraft draft,
            Instant at,
            List<Posting> postings) {
        if (amount.micros() != 0) {
            Posting posting = amount.isNegative()
                    ? Posting.of(at, kind, credit, debit, amount.negated())
                    : Posting.of(at, kind, debit, credit, amount);
            postings.add(posting.named(draft.month().toString()));
        }
    }
}
