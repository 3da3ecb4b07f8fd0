package app.tollgate.web.invoice;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;

/** Reads what an operator types about a credit note, and tells at the fields why it cannot be issued. */
final class CreditNoteForm {

    private CreditNoteForm() {}

    static Draft<CreditNoteRequest> read(Form form) {
        FieldErrors errors = new FieldErrors();
        Money amount = form.money("amount", "/amount", errors);
        return Constraints.draft(new CreditNoteRequest(amount, form.text("reason"), form.text("reference")), errors);
    }

    /** @param left what of the document can still be given back */
    static Refusal refusal(Submission<?> submission, Money left, Visit visit) {
        if (submission.isRefusedAs(ProblemCode.CREDIT_EXCEEDS_DOCUMENT)) {
            return Refusal.at(
                    "amount",
                    visit.words().t("invoice.credit.too-much", visit.formats().money(left)));
        }
        if (submission.isRefusedAs(ProblemCode.CONFLICT)) {
            return Refusal.at("reference", visit.words().t("invoice.credit.reference-used"));
        }
        return visit.refusal(submission);
    }
}
