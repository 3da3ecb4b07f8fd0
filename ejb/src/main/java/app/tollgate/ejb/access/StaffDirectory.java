package app.tollgate.ejb.access;

import app.tollgate.api.access.StaffMember;
import app.tollgate.api.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells other features who works for a tenant. */
@ApplicationScoped
public class StaffDirectory {

    private static final Set<Role> ON_CASEWORK = Set.of(Role.ADMIN, Role.USER);

    @Inject
    private UserAccounts users;

    /** Everybody who is not deactivated and may touch casework, invited people among them; in the order they were added. */
    public List<StaffMember> onCasework() {
        return users.active().stream()
                .filter(user -> !Collections.disjoint(user.roles(), ON_CASEWORK))
                .map(user -> new StaffMember(user.id(), user.name(), user.email()))
                .toList();
    }

    /** The names of people, deactivated ones too. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return users.findAll(ids).stream().collect(Collectors.toMap(UserAccount::id, UserAccount::name));
    }
}
