package app.tollgate.web.spending;

import app.tollgate.api.access.AdminContact;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.spending.AlertView;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.wallet.BillingSummaryView;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.ejb.wallet.WalletReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /billing}: preferences, who may be their contact, the figures, and the alerts that were raised. */
@ApplicationScoped
@Path(TollgateApplication.API + "/billing")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.ADMIN,
        people = {Role.ADMIN, Role.BILLING})
public class BillingResource {

    @Inject
    private BillingPreferences preferences;

    @Inject
    private SpendingReading reading;

    @Inject
    private WalletReading wallets;

    @Inject
    private CurrentCaller caller;

    @GET
    @Path("preferences")
    public Response preferences() {
        return ETags.answer(preferences.get(caller.get()));
    }

    @PUT
    @Path("preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(Draft<BillingSettings> settings, @Context HttpHeaders headers) {
        return ETags.answer(preferences.put(caller.get(), settings, ETags.seen(headers)));
    }

    @GET
    @Path("contact-candidates")
    public Page<AdminContact> contactCandidates() {
        return Page.whole(preferences.contactCandidates(caller.get()));
    }

    @GET
    @Path("summary")
    public BillingSummaryView summary() {
        SpendingView spending = reading.spending(caller.get());
        return BillingSummaryView.of(
                spending,
                spending.mode() == BillingMode.REFILLABLE_WALLET
                        ? Optional.of(wallets.figures(caller.get()))
                        : Optional.empty());
    }

    @GET
    @Path("alerts")
    public Page<AlertView> alerts(@BeanParam Query query) {
        PageRequest page = query.page();
        query.check();
        return reading.alerts(caller.get(), page);
    }
}
