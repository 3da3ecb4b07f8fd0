package app.tollgate.web.access;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.InvitationAccepted;
import app.tollgate.api.shared.Draft;
import app.tollgate.ejb.access.Invitations;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /invitations/accept}: an invited person chooses a password. */
@ApplicationScoped
@Path(TollgateApplication.API + "/invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

    @Inject
    private Invitations invitations;

    @Inject
    private Nobody nobody;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(everybody = true)
    public InvitationAccepted accept(Draft<AcceptInvitationRequest> request) {
        return invitations.accept(nobody.get(), request);
    }
}
