package app.tollgate.web.access;

import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@code /settings/team}: the people of a tenant, and the invitation of another. */
@ApplicationScoped
@Path("/settings/team")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class TeamPage {

    static final String HERE = "/settings/team";

    @Inject
    private Team team;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page("invite".equals(dialog), Form.showing("roles", Role.USER.name()), Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Submission<UserView> invited = Submission.of(() -> team.invite(
                caller.get(),
                Constraints.draft(new InviteUserRequest(form.text("name"), form.text("email"), chosenRoles(form)))));
        return invited.problem().isEmpty()
                ? Go.to(HERE, "access.invited")
                : Go.again(page(true, form, visit.refusal(invited, "email")));
    }

    /** The roles ticked in a form; words that are none are left out. */
    static Set<Role> chosenRoles(Form form) {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        for (Role role : List.of(Role.ADMIN, Role.BILLING, Role.USER)) {
            if (form.has("roles", role.name())) {
                chosen.add(role);
            }
        }
        return chosen;
    }

    private View page(boolean inviting, Form form, Refusal refusal) {
        return new View(
                "access/team", new TeamPageModel(visit.shell(Destination.TEAM), members(), inviting, form, refusal));
    }

    private List<MemberRow> members() {
        UUID self = caller.get().actor().id();
        return Page.all((PageRequest page) -> team.list(caller.get(), page)).stream()
                .map(user -> MemberRow.of(user, self))
                .sorted(Comparator.comparing(MemberRow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
