package app.tollgate.web.access;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.Invitations;
import app.tollgate.ejb.access.Team;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** {@code /settings/team/{id}}: one person's name, roles, invitation and state. */
@RequestScoped
@Path("/settings/team/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class MemberPage {

    @Inject
    private Team team;

    @Inject
    private Invitations invitations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        UserView user = team.get(caller.get(), id);
        return page(user, "deactivate".equals(dialog), present(user), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        UserView now = team.get(caller.get(), id);
        Submission<UserView> changed = change(before ->
                new ChangeUserRequest(form.text("name"), before.email(), TeamPage.chosenRoles(form), before.active()));
        return done(changed, now, form, "access.changed");
    }

    @POST
    @Path("deactivate")
    public Response deactivate() {
        return activate(false, "access.deactivated");
    }

    @POST
    @Path("reactivate")
    public Response reactivate() {
        return activate(true, "access.reactivated");
    }

    @POST
    @Path("invitation")
    public Response resend() {
        UserView now = team.get(caller.get(), id);
        Submission<UserView> sent = Submission.of(() -> invitations.resend(caller.get(), id));
        return done(sent, now, present(now), "access.resent");
    }

    @POST
    @Path("withdraw")
    public Response withdraw() {
        UserView now = team.get(caller.get(), id);
        Submission<Boolean> withdrawn = Submission.running(() -> invitations.withdraw(caller.get(), id));
        return done(withdrawn, now, present(now), "access.withdrawn");
    }

    private Response activate(boolean active, String done) {
        UserView now = team.get(caller.get(), id);
        Submission<UserView> changed =
                change(before -> new ChangeUserRequest(before.name(), before.email(), before.roles(), active));
        return done(changed, now, present(now), done);
    }

    private Submission<UserView> change(UnaryOperator<ChangeUserRequest> change) {
        return Submission.of(() -> team.change(caller.get(), id, before -> Constraints.draft(change.apply(before))));
    }

    private Response done(Submission<?> submission, UserView now, Form form, String done) {
        return submission.problem().isEmpty()
                ? Go.to(TeamPage.HERE + "/" + id, done)
                : Go.again(page(now, false, form, visit.refusal(submission)));
    }

    private View page(UserView user, boolean deactivating, Form form, Refusal refusal) {
        MemberRow member = MemberRow.of(user, caller.get().actor().id());
        return new View(
                "access/member",
                new MemberPageModel(visit.shell(Destination.TEAM), member, deactivating, form, refusal));
    }

    private static Form present(UserView user) {
        List<String> fields = new ArrayList<>(List.of("name", user.name()));
        user.roles().forEach(role -> fields.addAll(List.of("roles", role.name())));
        return Form.showing(fields.toArray(String[]::new));
    }
}
