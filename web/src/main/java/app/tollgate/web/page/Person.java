package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import java.util.Set;

/**
 * Who looks at the page.
 *
 * @param company name of the tenant, as its people know it
 */
public record Person(String name, String email, String company, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean isOperator() {
        return roles.contains(Role.OPERATOR);
    }
}
