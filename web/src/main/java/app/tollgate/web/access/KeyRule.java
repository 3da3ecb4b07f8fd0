package app.tollgate.web.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Permission;

/** Which API keys may call a resource method. */
public enum KeyRule {
    NONE,
    ANY,
    READ,
    WRITE,
    DELETE,
    ADMIN;

    boolean admits(Actor key) {
        return switch (this) {
            case NONE -> false;
            case ANY -> true;
            default -> key.may(Permission.valueOf(name()));
        };
    }
}
