package app.tollgate.web.wallet;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.ejb.wallet.WalletReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /billing/wallet}: what came into the tenant's wallet and what went out. */
@ApplicationScoped
@Path(TollgateApplication.API + "/billing/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.ADMIN,
        people = {Role.ADMIN, Role.BILLING})
public class WalletResource {

    @Inject
    private WalletReading reading;

    @Inject
    private CurrentCaller caller;

    @GET
    @Path("transactions")
    public Page<WalletTransactionView> transactions(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return reading.transactions(caller.get(), page);
    }
}
