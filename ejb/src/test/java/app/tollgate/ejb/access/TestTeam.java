package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company of a test's own, and how its people come in. */
public final class TestTeam {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9._-]+)");

    private final TestServer server = TestServer.get();
    private final Team team = server.get(Team.class);
    private final Invitations invitations = server.get(Invitations.class);
    private final SignIn signIn = server.get(SignIn.class);
    public final Caller admin = TestTenants.newTenant();
    final Caller nobody = new Caller(
            TenantId.OPERATOR,
            Actor.system("visitor"),
            new RequestId("test", Ids.next().toString(), Optional.empty()));

    UserView invite(String email, Role role) {
        return team.invite(admin, Draft.good(new InviteUserRequest("Lee", email, Set.of(role))));
    }

    /** Invites a person, who accepts. */
    public UserView join(String email, Role role) {
        UserView invited = invite(email, role);
        accept(mailedToken(email));
        return team.get(admin, invited.id());
    }

    void accept(String token) {
        invitations.accept(nobody, Draft.good(new AcceptInvitationRequest(token, "a long pass phrase")));
    }

    LiveSession signIn(String email) {
        return signIn.signIn(nobody, new SignInRequest(admin.tenant().slug(), email, "a long pass phrase"), "test");
    }

    /** The token in the newest mail to the address, as its reader would find it. */
    String mailedToken(String email) {
        Matcher token = TOKEN.matcher(mail(email));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** The text of the newest mail to the address. */
    String mail(String email) {
        return server.in(
                admin,
                () -> server.get(Sql.class)
                        .find(
                                "select text_body from outbox_message where recipient = ? order by id desc limit 1",
                                row -> row.getString(1),
                                email)
                        .orElseThrow());
    }
}
