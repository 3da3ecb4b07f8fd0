package app.tollgate.ejb.casework;

import app.tollgate.api.access.StaffMember;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.access.StaffDirectory;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Boundary of who works on cases, for those who may not see the team as admins do. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CaseStaff {

    @Inject
    private StaffDirectory staff;

    /** Everybody who can be assigned to a case: active and of a role that works on cases. */
    public List<StaffMember> candidates(Caller caller) {
        return staff.onCasework();
    }

    /** The names of people, deactivated ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return staff.names(ids);
    }
}
