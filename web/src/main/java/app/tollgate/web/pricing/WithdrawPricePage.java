package app.tollgate.web.pricing;

import app.tollgate.api.shared.Role;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.ejb.pricing.PriceCatalogue;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /operator/prices/{id}/withdraw}: the question whether an upcoming price shall be taken back. */
@RequestScoped
@Path(PricesPage.HERE + "/" + Visit.ID + "/withdraw")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class WithdrawPricePage {

    @Inject
    private PriceCatalogue catalogue;

    @Inject
    private PriceAdministration prices;

    @Inject
    private PriceRows rows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View ask() {
        return page(Refusal.NONE);
    }

    @POST
    public Response withdraw() {
        Submission<Boolean> withdrawn = Submission.running(() -> prices.withdraw(caller.get(), id));
        return withdrawn.problem().isEmpty()
                ? Go.to(PricesPage.HERE, "pricing.withdrawn")
                : Go.again(page(Refusal.of(visit.words().t("pricing.withdraw.begun"))));
    }

    private View page(Refusal refusal) {
        Shell shell = visit.shell(Destination.PRICES);
        PriceRow price = rows.of(catalogue.get(caller.get(), id), shell);
        return new View("pricing/withdraw", new WithdrawPricePageModel(shell, price, refusal));
    }
}
