package app.tollgate.ejb.access;

import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.ejb.tenant.TenantFounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Gives a new tenant its first admin in the commit that founds it: with a password, or invited. */
@ApplicationScoped
class FirstAdmins {

    @Inject
    private UserAccounts users;

    @Inject
    private InvitationIssuing invitations;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    void onTenantFounded(@Observes TenantFounded founded) {
        FirstAdmin admin = founded.admin();
        UserAccount user = new UserAccount(admin.email(), admin.name(), Set.of(Role.ADMIN), clock.instant());
        if (admin.password() != null) {
            user.choosePassword(passwords.hash(admin.password()));
        }
        users.add(user);
        if (admin.password() == null) {
            invitations.issue(founded.caller(), user, Optional.of(founded.tenant()));
        }
    }
}
