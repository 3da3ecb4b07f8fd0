package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TextLength;

/** What may be given back. */
final class CreditNoteRules {

    static final int LONGEST_REASON = 500;
    static final int LONGEST_REFERENCE = 100;

    private CreditNoteRules() {}

    static void check(CreditNoteRequest request, FieldErrors errors) {
        if (request.amount() != null) {
            checkAmount(request.amount(), errors);
        }
        checkText(request.reason(), "/reason", LONGEST_REASON, errors);
        checkText(request.reference(), "/reference", LONGEST_REFERENCE, errors);
    }

    /** @throws ProblemException if the document cannot be corrected, or not by so much */
    static void checkLeft(StoredInvoice document, Money amount) {
        if (document.view().kind() == DocumentKind.CREDIT_NOTE) {
            throw new ProblemException(ProblemCode.CONFLICT, "A credit note cannot be given back itself.");
        }
        if (amount.compareTo(document.left()) > 0) {
            throw new ProblemException(
                    ProblemCode.CREDIT_EXCEEDS_DOCUMENT,
                    document.left().micros() > 0
                            ? "Of " + document.view().number() + " " + document.left() + " is left to be given back."
                            : "Nothing of " + document.view().number() + " is left to be given back.");
        }
    }

    private static void checkAmount(Money amount, FieldErrors errors) {
        if (amount.isNegative() || amount.micros() == 0) {
            errors.add("/amount", "range", "Send an amount above 0.00.");
        } else if (!amount.isInCents()) {
            errors.add("/amount", "whole-cents", "Send whole cents: documents have no smaller ones.");
        }
    }

    private static void checkText(String text, String pointer, int longest, FieldErrors errors) {
        if (text != null && (text.isBlank() || TextLength.of(text.strip()) > longest)) {
            errors.add(pointer, "length", "Send 1 to " + longest + " characters.");
        } else if (text != null && text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            errors.add(pointer, "characters", "Leave control characters out.");
        }
    }
}
