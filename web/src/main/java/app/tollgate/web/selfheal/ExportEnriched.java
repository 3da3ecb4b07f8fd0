package app.tollgate.web.selfheal;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /lists/{id}/enriched}: "Export Enriched" of one list, with the columns that the person takes along. */
@ApplicationScoped
@Path("/lists/" + Visit.ID + "/enriched")
@Allowed(people = {Role.ADMIN, Role.USER})
public class ExportEnriched {

    @Inject
    private ListAdministration lists;

    @Inject
    private HealedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    @GET
    public Response export(@PathParam("id") String id) {
        ContactListView list = lists.get(caller.get(), Ids.get(id));
        return downloads.answer(HealedFilter.in(list.id()), Destination.LISTS);
    }
}
