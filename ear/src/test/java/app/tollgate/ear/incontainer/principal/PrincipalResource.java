package app.tollgate.ear.incontainer.principal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says whom JAX-RS and beans see, and lets through whom they let through. */
@RequestScoped
@Path("principal")
@Produces("text/plain")
public class PrincipalResource {

    @Inject
    private JsonWebToken token;

    @Inject
    private PrincipalDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @PermitAll
    public String told() {
        return "rest " + Told.of(token, security.getUserPrincipal()) + "\nbean " + desk.told();
    }

    @GET
    @Path("rest-read")
    public String readHere() {
        if (!security.isUserInRole("READ")) {
            throw new ForbiddenException();
        }
        return "read";
    }

    @GET
    @Path("bean-read")
    public String read() {
        return let(desk::read);
    }

    @GET
    @Path("bean-admin")
    @RolesAllowed({"ROLE_ADMIN", "READ"})
    public String administer() {
        return let(desk::administer);
    }

    private static String let(Supplier<String> call) {
        try {
            return call.get();
        } catch (EJBAccessException refused) {
            throw new ForbiddenException(refused);
        }
    }
}
