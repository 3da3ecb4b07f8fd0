package app.tollgate.api.invoice;

import app.tollgate.api.shared.Money;
import java.util.Optional;

/**
 * What issuing a credit note would do now.
 *
 * @param document that it would be on, as it stands
 * @param request as it would be issued
 * @param left what of the document can be given back before it is issued
 * @param wallet the wallet's balance before, where the document is a statement and the wallet would rise
 * @param withdrawsRefill whether the refill that the wallet asked for would be withdrawn, since nothing is owed any more
 * @param issued the credit note that the reference was used for before: then nothing more would happen
 */
public record CreditNoteReview(
        InvoiceView document,
        CreditNoteRequest request,
        Money left,
        Optional<Money> wallet,
        boolean withdrawsRefill,
        Optional<InvoiceView> issued) {}
