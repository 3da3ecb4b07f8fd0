package app.tollgate.ejb.access;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Role;
import java.util.EnumSet;
import java.util.Set;

/** What must hold of a colleague's email and roles. */
final class PersonRules {

    private static final Set<Role> STAFF = EnumSet.of(Role.ADMIN, Role.BILLING, Role.USER);

    private PersonRules() {}

    static void check(InviteUserRequest request, FieldErrors errors) {
        EmailAddress.check("/email", request.email(), errors);
        checkRoles(request.roles(), errors);
    }

    static void check(ChangeUserRequest request, FieldErrors errors) {
        EmailAddress.check("/email", request.email(), errors);
        checkRoles(request.roles(), errors);
    }

    private static void checkRoles(Set<Role> roles, FieldErrors errors) {
        if (roles != null && !STAFF.containsAll(roles)) {
            errors.add("/roles", "role", "A colleague can be ADMIN, BILLING or USER.");
        }
    }
}
