package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PricePreview;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /operator/new-price}: the form for a price, then what it changes in words, then the price. */
@ApplicationScoped
@Path(NewPricePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class NewPricePage {

    static final String HERE = "/operator/new-price";

    private static final int BLANK_ROWS = 3;
    private static final int MORE_ROWS = 8;

    @Inject
    private PriceAdministration prices;

    @Inject
    private PriceRows rows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View blank(@Context UriInfo uri) {
        return form(PriceForm.of(Form.of(uri.getQueryParameters())), BLANK_ROWS, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response next(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        PriceForm price = PriceForm.of(form);
        return switch (form.text("do")) {
            case "add" -> add(price);
            case "edit" -> Response.ok(form(price, BLANK_ROWS, Refusal.NONE)).build();
            case "rows" -> Response.ok(form(price, MORE_ROWS, Refusal.NONE)).build();
            default -> ask(price);
        };
    }

    private Response ask(PriceForm price) {
        Submission<PricePreview> asked =
                PriceForm.atFields(Submission.of(() -> prices.preview(caller.get(), price.read())));
        return asked.result()
                .map(preview -> Response.ok(question(price, preview)).build())
                .orElseGet(() -> refused(price, asked));
    }

    private Response add(PriceForm price) {
        Submission<PriceView> added = PriceForm.atFields(Submission.of(() -> prices.add(caller.get(), price.read())));
        return added.problem().isEmpty() ? Go.to(PricesPage.HERE, "pricing.added") : refused(price, added);
    }

    private Response refused(PriceForm price, Submission<?> submission) {
        return Go.again(form(price, BLANK_ROWS, visit.refusal(submission, "from")));
    }

    private View form(PriceForm price, int blank, Refusal refusal) {
        return new View(
                "pricing/new",
                new NewPricePageModel(visit.shell(Destination.PRICES), price.typed(), price.rows(blank), refusal));
    }

    private View question(PriceForm price, PricePreview preview) {
        Shell shell = visit.shell(Destination.PRICES);
        return new View(
                "pricing/confirm",
                ConfirmPricePageModel.of(shell, price, rows.name(preview.added().tenant()), preview));
    }
}
