package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.ejb.wallet.PaymentFailures;
import app.tollgate.ejb.wallet.Recorded;
import app.tollgate.ejb.wallet.RefillDesk;
import app.tollgate.ejb.wallet.WalletReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/tenants/{slug}/wallet}: one tenant's wallet; a refill that was not asked for, a payment that failed. */
@RequestScoped
@Path("/operator/tenants/{slug}/wallet")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class TenantWalletPage {

    @Inject
    private BillingPreferences preferences;

    @Inject
    private WalletReading reading;

    @Inject
    private RefillDesk desk;

    @Inject
    private PaymentFailures failures;

    @Inject
    private TenantReach reach;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("slug")
    private String slug;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        return page(Form.EMPTY, Refusal.NONE);
    }

    @POST
    @Path("refills")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refill(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<Recorded<RefillView>> booked =
                Submission.of(() -> desk.refill(onTenant(), PaymentForm.payment(form)));
        return booked.result()
                .map(refill -> Go.to(here(), refill.isNew() ? "wallet.refilled" : "wallet.repeated"))
                .orElseGet(() -> Go.again(page(form, visit.refusal(booked))));
    }

    @POST
    @Path("payment-failures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reportFailure(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<Recorded<PaymentFailureView>> told =
                Submission.of(() -> failures.report(onTenant(), PaymentForm.failedPayment(form)));
        return told.result()
                .map(failure -> Go.to(here(), failure.isNew() ? "wallet.told" : "wallet.toldbefore"))
                .orElseGet(() -> Go.again(page(form, PaymentForm.ofFailedPayment(visit.refusal(told)))));
    }

    private View page(Form form, Refusal refusal) {
        Caller onTenant = onTenant();
        Page<WalletTransactionView> page = reading.transactions(
                onTenant, WalletPage.page(uri.getQueryParameters().getFirst("cursor")));
        return new View(
                "wallet/tenant",
                new TenantWalletPageModel(
                        visit.shell(Destination.TENANTS),
                        slug,
                        tenants.name(new TenantId(slug)),
                        preferences.get(onTenant).value().mode() == BillingMode.REFILLABLE_WALLET,
                        WalletCard.of(reading.figures(onTenant)),
                        page.items().stream().map(WalletRow::of).toList(),
                        Pager.of(uri, page).leadingTo(here()),
                        form,
                        refusal));
    }

    private Caller onTenant() {
        return reach.into(caller.get(), slug);
    }

    private String here() {
        return "/operator/tenants/" + slug + "/wallet";
    }
}
