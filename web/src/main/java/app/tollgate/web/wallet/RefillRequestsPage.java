package app.tollgate.web.wallet;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.wallet.RefillQueue;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/refill-requests}: the queue of what wallets ask for. */
@ApplicationScoped
@Path("/operator/refill-requests")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class RefillRequestsPage {

    static final String HERE = "/operator/refill-requests";

    @Inject
    private RefillQueue queue;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View list(@QueryParam("status") String word, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        RefillRequestStatus status =
                RefillRequestStatus.CLOSED.name().equals(word) ? RefillRequestStatus.CLOSED : RefillRequestStatus.OPEN;
        Page<RefillRequestView> page = queue.list(caller.get(), status, WalletPage.page(cursor));
        return new View(
                "wallet/requests",
                new RefillRequestsPageModel(
                        visit.shell(Destination.REFILL_REQUESTS),
                        status,
                        page.items().stream()
                                .map(request -> RefillRow.of(request, tenants.name(new TenantId(request.tenant()))))
                                .toList(),
                        Pager.of(uri, page)));
    }
}
