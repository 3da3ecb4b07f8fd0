package app.tollgate.ejb.casework;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Boundary for features whose records belong to a contact. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ContactChoice {

    @Inject
    private Contacts contacts;

    public boolean exists(Caller caller, UUID id) {
        return contacts.find(id).isPresent();
    }

    /** Whether there is such a contact; if so, it is held against changes and against others who hold it until the commit. */
    public boolean hold(Caller caller, UUID id) {
        return contacts.findToChange(id).isPresent();
    }

    /** The names of contacts, removed ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return contacts.names(ids);
    }
}
