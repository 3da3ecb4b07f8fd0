package app.tollgate.web.invoice;

import app.tollgate.api.invoice.CreditNoteReview;
import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;

/**
 * The question whether a credit note shall be issued.
 *
 * @param all the address of the tenant's documents
 * @param typed the form, to be sent again with the answer
 */
public record CreditNotePageModel(Shell shell, String all, String company, CreditNoteReview review, Form typed) {

    public Money amount() {
        return review.request().amount();
    }

    /** What can be given back of the document afterwards. */
    public Money leftAfter() {
        return review.left().minus(amount());
    }

    public boolean onStatement() {
        return review.document().kind() == DocumentKind.STATEMENT;
    }

    /** The wallet's balance afterwards; only on a statement. */
    public Money walletAfter() {
        return review.wallet().orElseThrow().plus(amount());
    }
}
