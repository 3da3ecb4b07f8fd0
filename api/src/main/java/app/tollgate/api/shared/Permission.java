package app.tollgate.api.shared;

import java.util.EnumSet;
import java.util.Set;

/** What an API key may do; {@link #ADMIN} includes the other three. */
public enum Permission {
    READ,
    WRITE,
    DELETE,
    ADMIN;

    /** The permissions granted, with {@code ADMIN} expanded to all four. */
    public static Set<Permission> expanded(Set<Permission> granted) {
        if (granted.contains(ADMIN)) {
            return EnumSet.allOf(Permission.class);
        }
        return granted.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(granted);
    }
}
