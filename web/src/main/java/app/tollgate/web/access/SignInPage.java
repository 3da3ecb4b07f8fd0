package app.tollgate.web.access;

import app.tollgate.api.access.SessionOpened;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** {@code /sign-in}: the door of the product for people of tenants and of the operator. */
@ApplicationScoped
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

    @Inject
    private BrowserSignIn door;

    @Inject
    private Visit visit;

    @GET
    @Allowed(everybody = true)
    public View show(
            @QueryParam("tenant") String tenant,
            @QueryParam("next") String next,
            @QueryParam("accepted") String accepted) {
        Form form = Form.showing("tenant", tenant == null ? "" : tenant);
        return page(form, Refusal.NONE, next, accepted != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(everybody = true)
    public Response signIn(
            MultivaluedMap<String, String> typed,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        Form form = Form.of(typed);
        Submission<SessionOpened> opened = Submission.of(() -> door.open(
                Constraints.check(new SignInRequest(form.text("tenant"), form.text("email"), form.secret("password"))),
                request,
                response));
        return opened.result()
                .map(session -> Go.to(after(session, form.text("next"))))
                .orElseGet(() -> Go.again(page(form, visit.refusal(opened), form.text("next"), false)));
    }

    private static String after(SessionOpened session, String next) {
        return Go.isOurs(next) && !next.isEmpty()
                ? next
                : Destination.landing(session.user().roles()).path();
    }

    private View page(Form form, Refusal refusal, String next, boolean accepted) {
        return new View(
                "access/sign-in", new SignInPageModel(visit.door(), form, refusal, next == null ? "" : next, accepted));
    }
}
