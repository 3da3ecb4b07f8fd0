package app.tollgate.ejb.selfheal;

import app.tollgate.ejb.casework.ContactRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets the numbers of a contact go with it. */
@ApplicationScoped
class ForgottenContacts {

    @Inject
    private NumberChanges changes;

    void onContactRemoved(@Observes ContactRemoved removed) {
        changes.forget(removed.contact());
    }
}
