package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.ejb.pricing.PriceCatalogue;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/prices}: operators read the price book, add to it and withdraw what has not begun. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/prices")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class PriceResource {

    @Inject
    private PriceCatalogue catalogue;

    @Inject
    private PriceAdministration prices;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<PriceView> list(@BeanParam Query query) {
        PriceFilter filter = new PriceFilter(
                query.text("tenant"),
                query.flag("default"),
                query.oneOf("kind", UsageKind.class),
                query.someOf("state", PriceState.class),
                query.date("on"));
        PageRequest page = query.page();
        query.check();
        return catalogue.list(caller.get(), filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Draft<PriceRequest> request, @Context UriInfo uri) {
        PriceView added = prices.add(caller.get(), request);
        return Created.at(uri.getPath(), added.id(), added);
    }

    @GET
    @Path("{id}")
    public PriceView get(@PathParam("id") String id) {
        return catalogue.get(caller.get(), Ids.get(id));
    }

    @DELETE
    @Path("{id}")
    public void withdraw(@PathParam("id") String id) {
        prices.withdraw(caller.get(), Ids.get(id));
    }
}
