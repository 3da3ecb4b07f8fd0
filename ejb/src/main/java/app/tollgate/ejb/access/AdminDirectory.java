package app.tollgate.ejb.access;

import app.tollgate.api.access.AdminContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells other features who a tenant's active admins are. */
@ApplicationScoped
public class AdminDirectory {

    @Inject
    private UserAccounts users;

    /** In the order they were added. */
    public List<AdminContact> active() {
        return users.activeAdmins().stream()
                .map(user -> new AdminContact(user.id(), user.name(), user.email()))
                .toList();
    }
}
