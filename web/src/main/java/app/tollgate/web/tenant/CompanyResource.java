package app.tollgate.web.tenant;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.ejb.tenant.CompanyProfile;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /settings/company}: name, time zone and language of the company. */
@ApplicationScoped
@Path(TollgateApplication.API + "/settings/company")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class CompanyResource {

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response get() {
        return ETags.answer(company.get(caller.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(Draft<CompanySettings> settings, @Context HttpHeaders headers) {
        return ETags.answer(company.put(caller.get(), settings, ETags.seen(headers)));
    }
}
