package app.tollgate.ejb.casework;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Boundary for features whose records name a list. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ListChoice {

    @Inject
    private ContactLists lists;

    /** Whether there is such a list; if so, it is held against its removal until the commit. */
    public boolean hold(Caller caller, UUID id) {
        return lists.findToUse(id).isPresent();
    }

    public boolean exists(Caller caller, UUID id) {
        return lists.find(id).isPresent();
    }

    /** The names of lists, removed ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return lists.names(ids);
    }
}
