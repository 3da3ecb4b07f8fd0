package app.tollgate.web.access;

import app.tollgate.ejb.access.SigningKeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /.well-known/jwks.json}: the public halves of the keys that sign our tokens (RFC 7517). */
@ApplicationScoped
@Path(".well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    @Inject
    private SigningKeyRing ring;

    @GET
    @Allowed(everybody = true)
    public String get() {
        return ring.jwks();
    }
}
