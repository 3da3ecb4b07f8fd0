package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.apikey.RotateKeyRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.Created;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.HoldsSecret;
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
import java.time.Duration;

/** {@code /api-keys}: the keys of the company's programs. */
@ApplicationScoped
@Path(ApiKeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(keys = KeyRule.ADMIN, people = Role.ADMIN)
public class ApiKeyResource {

    static final String PATH = TollgateApplication.API + "/api-keys";

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private CurrentCaller caller;

    /** So that this node knows at once what the answer says. */
    @Inject
    private ChangePoll changes;

    @GET
    public Page<ApiKeyView> list(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return keys.list(caller.get(), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @HoldsSecret
    public Response create(Draft<KeySettings> settings) {
        return created(keys.create(caller.get(), settings));
    }

    @GET
    @Path("{id}")
    public ApiKeyView get(@PathParam("id") String id) {
        return keys.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public ApiKeyView change(@PathParam("id") String id, Patch patch) {
        ApiKeyView changed = keys.change(caller.get(), Ids.get(id), patch::onto);
        changes.poll();
        return changed;
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(caller.get(), Ids.get(id));
        changes.poll();
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @HoldsSecret
    public Response rotate(@PathParam("id") String id, RotateKeyRequest request) {
        NewApiKey rotated = keys.rotate(caller.get(), Ids.get(id), Duration.ofHours(request.graceHours()));
        changes.poll();
        return created(rotated);
    }

    private static Response created(NewApiKey key) {
        return Created.at(PATH, key.id(), key);
    }
}
