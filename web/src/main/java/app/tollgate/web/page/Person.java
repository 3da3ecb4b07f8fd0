package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import java.util.Set;

/**
 * Who looks at the page.
 *
 * @param company name of the tenant, as its people know it
 * @param slug what its people type to sign in
 */
public record Person(String name, String company, String slug, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean isOperator() {
        return roles.contains(Role.OPERATOR);
    }
}
