package app.tollgate.web.wallet;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * One refill request with what can be done about it.
 *
 * @param failing whether the question about marking it failed stands open
 */
public record RefillRequestPageModel(Shell shell, RefillRow request, boolean failing, Form form, Refusal refusal) {

    /** Whether the question about failure stands open and can still be answered. */
    public boolean isAsking() {
        return failing && request.state().isOpen();
    }
}
