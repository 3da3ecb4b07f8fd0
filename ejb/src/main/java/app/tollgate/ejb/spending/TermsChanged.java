package app.tollgate.ejb.spending;

import jakarta.ejb.ApplicationException;

/** What was about to be booked was rated under terms that are no longer in force; nothing is done, and it may be tried again. */
@ApplicationException(rollback = true, inherited = true)
public final class TermsChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TermsChanged() {
        super("the billing terms changed meanwhile");
    }
}
