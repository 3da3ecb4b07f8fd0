package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.wallet.WalletReading;
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
import java.util.Optional;

/** {@code /settings/wallet}: what the wallet holds, how long that lasts, and its history. */
@ApplicationScoped
@Path("/settings/wallet")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class WalletPage {

    @Inject
    private WalletReading reading;

    @Inject
    private BillingPreferences preferences;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show(@QueryParam("cursor") String cursor, @Context UriInfo uri) {
        Caller reader = caller.get();
        Page<WalletTransactionView> page = reading.transactions(reader, page(cursor));
        return new View(
                "wallet/wallet",
                new WalletPageModel(
                        visit.shell(Destination.WALLET),
                        preferences.get(reader).value().mode() == BillingMode.REFILLABLE_WALLET,
                        WalletCard.of(reading.figures(reader)),
                        reading.withdrawnAt(reader),
                        page.items().stream().map(WalletRow::of).toList(),
                        Pager.of(uri, page)));
    }

    static PageRequest page(String cursor) {
        return new PageRequest(
                PageRequest.DEFAULT_LIMIT, Optional.ofNullable(cursor).flatMap(PageRequest::decode));
    }
}
