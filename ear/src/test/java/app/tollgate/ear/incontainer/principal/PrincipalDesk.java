package app.tollgate.ear.incontainer.principal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean that asks the container who calls. */
@Stateless
public class PrincipalDesk {

    @Inject
    private JsonWebToken token;

    @Resource
    private SessionContext session;

    @PermitAll
    public String told() {
        return Told.of(token, session.getCallerPrincipal());
    }

    @RolesAllowed("READ")
    public String read() {
        return "read";
    }

    @RolesAllowed("ROLE_ADMIN")
    public String administer() {
        return "administered";
    }

    /** For callers who may be nobody. */
    @PermitAll
    public boolean isInRole(String role) {
        return session.isCallerInRole(role);
    }
}
