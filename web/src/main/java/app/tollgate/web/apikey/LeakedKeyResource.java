package app.tollgate.web.apikey;

import app.tollgate.api.apikey.LeakedKeyRequest;
import app.tollgate.ejb.apikey.LeakedKeys;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.Nobody;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /leaked-keys}: anybody who finds a key can end it. */
@ApplicationScoped
@Path(TollgateApplication.API + "/leaked-keys")
@Produces(MediaType.APPLICATION_JSON)
public class LeakedKeyResource {

    @Inject
    private LeakedKeys leaked;

    @Inject
    private Nobody nobody;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(everybody = true)
    public Response report(LeakedKeyRequest request) {
        leaked.report(nobody.get(), request);
        return Response.accepted().build();
    }
}
