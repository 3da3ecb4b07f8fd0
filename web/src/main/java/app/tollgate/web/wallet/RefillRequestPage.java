package app.tollgate.web.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.wallet.RefillDesk;
import app.tollgate.ejb.wallet.RefillQueue;
import app.tollgate.ejb.wallet.RefillReach;
import app.tollgate.ejb.wallet.WalletReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** {@code /operator/refill-requests/{id}}: one request, to be completed or marked failed. */
@RequestScoped
@Path(RefillRequestsPage.HERE + "/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class RefillRequestPage {

    @Inject
    private RefillQueue queue;

    @Inject
    private RefillDesk desk;

    @Inject
    private RefillReach reach;

    @Inject
    private BillingPreferences preferences;

    @Inject
    private WalletReading reading;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        RefillRequestView request = queue.get(caller.get(), id);
        Money expected = owed(request).orElse(request.refillAmount()).roundedToCents();
        return page("fail".equals(dialog), Form.showing("amount", expected.toString()), Refusal.NONE);
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<RefillRequestView> done =
                Submission.of(() -> desk.complete(onTenant(), id, PaymentForm.payment(form)));
        return done.problem().isEmpty()
                ? Go.to(here(), "wallet.completed")
                : Go.again(page(false, form, visit.refusal(done)));
    }

    @POST
    @Path("fail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fail(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<RefillRequestView> done = Submission.of(() -> desk.fail(onTenant(), id, PaymentForm.failure(form)));
        return done.problem().isEmpty()
                ? Go.to(here(), "wallet.failed")
                : Go.again(page(true, form, visit.refusal(done)));
    }

    private View page(boolean failing, Form form, Refusal refusal) {
        RefillRequestView request = queue.get(caller.get(), id);
        return new View(
                "wallet/request",
                new RefillRequestPageModel(
                        visit.shell(Destination.REFILL_REQUESTS),
                        RefillRow.of(request, tenants.name(new TenantId(request.tenant()))),
                        owed(request),
                        failing,
                        form,
                        refusal));
    }

    private Optional<Money> owed(RefillRequestView request) {
        if (request.status() != RefillRequestStatus.OPEN) {
            return Optional.empty();
        }
        Caller tenant = onTenant();
        boolean paysByInvoice = preferences.get(tenant).value().mode() == BillingMode.MONTHLY_INVOICE;
        return paysByInvoice ? WalletCard.of(reading.figures(tenant)).owed() : Optional.empty();
    }

    private Caller onTenant() {
        return reach.intoTenantOf(caller.get(), id);
    }

    private String here() {
        return RefillRequestsPage.HERE + "/" + id;
    }
}
