package app.tollgate.web.casework;

import app.tollgate.api.access.StaffMember;
import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.CaseAdministration;
import app.tollgate.ejb.casework.CaseStaff;
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

/** {@code /cases}: the matters that a company works on. */
@ApplicationScoped
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.WRITE,
        people = {Role.ADMIN, Role.USER})
public class CaseResource {

    static final String PATH = TollgateApplication.API + "/cases";

    @Inject
    private CaseAdministration cases;

    @Inject
    private CaseStaff staff;

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<CaseView> list(@BeanParam Query query) {
        CaseFilter filter = CaseQuery.filter(query);
        PageRequest page = query.page();
        query.check();
        return cases.list(caller.get(), filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Draft<CaseRequest> request) {
        CaseView made = cases.create(caller.get(), request);
        return Created.at(PATH, made.id(), made);
    }

    @GET
    @Path("assignee-candidates")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public Page<StaffMember> assigneeCandidates() {
        return Page.whole(staff.candidates(caller.get()));
    }

    @GET
    @Path("{id}")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER})
    public CaseView get(@PathParam("id") String id) {
        return cases.get(caller.get(), Ids.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({PatchReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public CaseView change(@PathParam("id") String id, Patch patch) {
        return cases.change(caller.get(), Ids.get(id), patch::onto);
    }

    @DELETE
    @Path("{id}")
    @Allowed(
            keys = KeyRule.DELETE,
            people = {Role.ADMIN, Role.USER})
    public void remove(@PathParam("id") String id) {
        cases.remove(caller.get(), Ids.get(id));
    }
}
