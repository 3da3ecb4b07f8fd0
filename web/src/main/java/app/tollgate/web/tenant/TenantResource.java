package app.tollgate.web.tenant;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.TenantFilter;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TenantCreation;
import app.tollgate.web.access.Allowed;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/tenants}: what operators do with tenants. */
@ApplicationScoped
@Path(TollgateApplication.API + "/operator/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(people = Role.OPERATOR)
public class TenantResource {

    @Inject
    private TenantAdministration tenants;

    @Inject
    private TenantCreation creation;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<TenantView> list(@BeanParam Query query) {
        TenantFilter filter = new TenantFilter(
                query.text("q").orElse(""),
                query.oneOf("tier", Tier.class),
                query.oneOf("status", TenantStatus.class),
                query.flag("demo"));
        PageRequest page = query.page();
        query.check();
        return tenants.list(caller.get(), filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<CreateTenantRequest> request, @Context UriInfo uri) {
        TenantView made = creation.create(caller.get(), request);
        return Created.at(uri.getPath(), made.slug(), made);
    }

    @GET
    @Path("{slug}")
    public TenantView get(@PathParam("slug") String slug) {
        return tenants.get(caller.get(), slug);
    }

    @PATCH
    @Path("{slug}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public TenantView change(@PathParam("slug") String slug, Patch patch) {
        return tenants.change(caller.get(), slug, patch::onto);
    }
}
