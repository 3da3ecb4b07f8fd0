package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.NumberDesk;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /contacts/{id}/enrichments}: new numbers that were found for a contact. */
@RequestScoped
@Path(TollgateApplication.API + "/contacts/{id}/enrichments")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.READ,
        people = {Role.ADMIN, Role.USER})
public class EnrichmentResource {

    @Inject
    private NumberDesk desk;

    @Inject
    private CurrentCaller caller;

    @PathParam("id")
    private String contact;

    @GET
    public Page<EnrichmentView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return desk.enrichments(caller.get(), Ids.get(contact), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(
            keys = KeyRule.WRITE,
            people = {Role.ADMIN, Role.USER})
    public Response create(Draft<EnrichmentRequest> found) {
        EnrichmentView made = desk.enrich(caller.get(), Ids.get(contact), found);
        return Created.at(TollgateApplication.API + "/contacts/" + contact + "/enrichments", made.id(), made);
    }

    @GET
    @Path("{enrichmentId}")
    public EnrichmentView get(@PathParam("enrichmentId") String id) {
        return desk.enrichment(caller.get(), Ids.get(contact), Ids.get(id));
    }
}
