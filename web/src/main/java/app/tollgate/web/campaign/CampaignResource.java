package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignFilter;
import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.campaign.CampaignControl;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Patch;
import app.tollgate.web.shared.PatchReader;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /campaigns}: what runs over the lists. */
@ApplicationScoped
@Path(CampaignResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.USER})
public class CampaignResource {

    static final String PATH = TollgateApplication.API + "/campaigns";

    @Inject
    private CampaignAdministration campaigns;

    @Inject
    private CampaignControl control;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING, Role.USER})
    public Page<CampaignView> list(@BeanParam Query query) {
        CampaignFilter filter = new CampaignFilter(
                query.text("q").orElse(""), query.oneOf("status", CampaignStatus.class), query.id("listId"));
        PageRequest page = query.page();
        query.check();
        return campaigns.list(caller.get(), filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<CampaignRequest> request) {
        CampaignView made = campaigns.create(caller.get(), request);
        return Created.at(PATH, made.id(), made);
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING, Role.USER})
    public CampaignView get(@PathParam("id") String id) {
        return campaigns.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public CampaignView change(@PathParam("id") String id, Patch patch) {
        return campaigns.change(caller.get(), Ids.get(id), patch::onto);
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void remove(@PathParam("id") String id) {
        campaigns.remove(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/start")
    public CampaignView start(@PathParam("id") String id) {
        return control.start(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/pause")
    public CampaignView pause(@PathParam("id") String id) {
        return control.pause(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/resume")
    public CampaignView resume(@PathParam("id") String id) {
        return control.resume(caller.get(), Ids.get(id));
    }

    @POST
    @Path("{id}/complete")
    public CampaignView complete(@PathParam("id") String id) {
        return control.complete(caller.get(), Ids.get(id));
    }
}
