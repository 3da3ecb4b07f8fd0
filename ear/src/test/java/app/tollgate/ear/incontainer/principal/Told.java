package app.tollgate.ear.incontainer.principal;

import java.security.Principal;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a place in the server knows of the caller, as one line. */
final class Told {

    private Told() {}

    static String of(JsonWebToken injected, Principal current) {
        Set<String> groups = injected.getGroups() == null ? Set.of() : new TreeSet<>(injected.getGroups());
        return injected.getClaim("tenant") + " " + groups + " sub=" + (injected.getSubject() != null) + " raw="
                + (injected.getRawToken() != null) + " principal="
                + (current instanceof JsonWebToken token
                        && injected.getSubject().equals(token.getSubject()));
    }
}
