package app.tollgate.web.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.Optional;

/**
 * One refill request with what can be done about it.
 *
 * @param owed what is still to be paid for usage, if the tenant pays by invoice by now
 * @param failing whether the question about marking it failed stands open
 */
public record RefillRequestPageModel(
        Shell shell, RefillRow request, Optional<Money> owed, boolean failing, Form form, Refusal refusal) {

    /** Whether the question about failure stands open and can still be answered. */
    public boolean isAsking() {
        return failing && request.state().isOpen();
    }
}
