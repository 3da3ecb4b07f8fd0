package app.tollgate.api.invoice;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ReferenceText;
import jakarta.validation.constraints.NotNull;

/**
 * Gives back a part of an invoice or statement.
 *
 * @param amount whole cents, more than zero, at most what is left of the document
 * @param reason 1 to 500 characters, which the credit note shows
 * @param reference 1 to 100 characters, as {@link ReferenceText} has it, used once in the tenant: a repeat answers as before
 */
public record CreditNoteRequest(
        @NotNull Money amount,
        @NotNull String reason,
        @NotNull String reference) {

    public CreditNoteRequest {
        reference = ReferenceText.normal(reference);
    }
}
