package app.tollgate.web.pricing;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.pricing.PriceCatalogue;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /usage/prices}: what the caller's tenant pays today. */
@ApplicationScoped
@Path(TollgateApplication.API + "/usage/prices")
@Produces(MediaType.APPLICATION_JSON)
public class OwnPriceResource {

    @Inject
    private PriceCatalogue catalogue;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public Page<OwnPriceView> list() {
        return Page.whole(catalogue.own(caller.get()));
    }
}
