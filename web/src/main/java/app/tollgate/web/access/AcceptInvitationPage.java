package app.tollgate.web.access;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.InvitationAccepted;
import app.tollgate.ejb.access.Invitations;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** {@code /invitations/accept}: sets the password of an invited person and leads to the sign-in. */
@ApplicationScoped
@Path("/invitations/accept")
@Produces(MediaType.TEXT_HTML)
public class AcceptInvitationPage {

    @Inject
    private Invitations invitations;

    @Inject
    private Nobody nobody;

    @Inject
    private Visit visit;

    @GET
    @Allowed(everybody = true)
    public View show(@QueryParam("token") String token) {
        return page(token == null ? "" : token, Refusal.NONE);
    }

    @POST
    @Allowed(everybody = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<InvitationAccepted> accepted = Submission.of(() -> invitations.accept(
                nobody.get(),
                Constraints.draft(new AcceptInvitationRequest(form.text("token"), form.secret("password")))));
        return accepted.result()
                .map(done -> Go.to("/sign-in?tenant=" + done.tenant() + "&accepted"))
                .orElseGet(() -> Go.again(page(form.text("token"), refusal(accepted))));
    }

    /** The link is no field of the form: what is wrong with it is said as a whole. */
    private Refusal refusal(Submission<?> refused) {
        Refusal refusal = visit.refusal(refused);
        return refusal.at("token") == null ? refusal : Refusal.of(visit.words().t("access.accept.expired"));
    }

    private View page(String token, Refusal refusal) {
        return new View("access/accept-invitation", new AcceptInvitationPageModel(visit.door(), token, refusal));
    }
}
