package app.tollgate.ejb.access;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColleaguesAreInvitedTest {

    private final TestServer server = TestServer.get();
    private final Team team = server.get(Team.class);
    private final Invitations invitations = server.get(Invitations.class);
    private final TestTeam company = new TestTeam();
    private final Caller admin = company.admin;
    private final Caller nobody = company.nobody;

    @Test
    void anInvitedColleagueChoosesAPasswordAndSignsIn() {
        UserView invited = company.invite("lee@acme.example", Role.BILLING);
        assertThat(invited.invitation().status()).isEqualTo(InvitationStatus.PENDING);
        company.accept(company.mailedToken("lee@acme.example"));
        assertThat(team.get(admin, invited.id()).invitation().status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(company.signIn("lee@acme.example").roles()).containsExactly(Role.BILLING);
    }

    @Test
    void theMailSaysInWhichZoneItsEndIsMeant() {
        company.invite("lee@acme.example", Role.BILLING);
        assertThat(company.mail("lee@acme.example")).containsPattern("ends on .* [AP]M \\(Central Time\\)\\.");
    }

    @Test
    void anInvitationWorksOnceAndNotAfterADayAndNotWhenSentAgainOrWithdrawn() {
        UserView lee = company.invite("lee@acme.example", Role.USER);
        String first = company.mailedToken("lee@acme.example");
        Clocks clocks = server.get(Clocks.class);
        clocks.move(Duration.ofHours(25));
        try {
            refuses(ProblemCode.INVALID, () -> company.accept(first));
            assertThat(team.get(admin, lee.id()).invitation().status()).isEqualTo(InvitationStatus.EXPIRED);
        } finally {
            clocks.move(Duration.ofHours(-25));
        }
        clocks.move(Duration.ofSeconds(1));
        invitations.resend(admin, lee.id());
        String second = company.mailedToken("lee@acme.example");
        assertThat(second).isNotEqualTo(first);
        refuses(ProblemCode.INVALID, () -> company.accept(first));
        invitations.withdraw(admin, lee.id());
        refuses(ProblemCode.INVALID, () -> company.accept(second));
        clocks.move(Duration.ofSeconds(1));
        invitations.resend(admin, lee.id());
        String third = company.mailedToken("lee@acme.example");
        company.accept(third);
        refuses(ProblemCode.INVALID, () -> company.accept(third));
        refuses(ProblemCode.CONFLICT, () -> invitations.resend(admin, lee.id()));
    }

    @Test
    void theLogNamesWhomAnInvitationIsFor() {
        UserView lee = company.invite("lee@acme.example", Role.USER);
        invitations.withdraw(admin, lee.id());
        invitations.resend(admin, lee.id());
        company.accept(company.mailedToken("lee@acme.example"));
        assertThat(TestLog.of(admin))
                .filteredOn(row -> "INVITATION".equals(row.kind()))
                .hasSizeGreaterThan(3)
                .extracting(TestLog.Row::name)
                .containsOnly("lee@acme.example");
    }

    @Test
    void aTokenOfAnotherTenantIsWorthNothingHere() {
        company.invite("lee@acme.example", Role.USER);
        String token = company.mailedToken("lee@acme.example");
        Caller other = TestTenants.newTenant();
        refuses(ProblemCode.INVALID, () -> company.accept(other.tenant().slug() + token.substring(token.indexOf('.'))));
    }

    @Test
    void shortAndEndlessPasswordsAreRefused() {
        company.invite("lee@acme.example", Role.USER);
        String token = company.mailedToken("lee@acme.example");
        for (String password : List.of("eleven char", "x".repeat(129))) {
            refuses(
                    ProblemCode.INVALID,
                    () -> invitations.accept(nobody, Draft.good(new AcceptInvitationRequest(token, password))));
        }
    }

    @Test
    void aBadPasswordAndAnEndedInvitationAreNamedTogether() {
        assertThatThrownBy(() -> invitations.accept(
                        nobody, Draft.good(new AcceptInvitationRequest("nobody-here.abc", "eleven char"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/password", "/token"));
    }

    @Test
    void oneEmailIsOnePersonWithinATenantOnly() {
        company.invite("lee@acme.example", Role.USER);
        refuses(ProblemCode.ALREADY_EXISTS, () -> company.invite("LEE@acme.example", Role.USER));
        Caller other = TestTenants.newTenant();
        assertThat(team.invite(other, Draft.good(new InviteUserRequest("Lee", "lee@acme.example", Set.of(Role.USER)))))
                .isNotNull();
    }

    @Test
    void wrongEmailAndRoleAreNamedTogether() {
        assertThatThrownBy(() -> company.invite("no address", Role.OPERATOR))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/email", "/roles"));
    }

    @Test
    void whatCouldNotBeReadIsNamedTogetherWithWhatTheRulesFind() {
        FieldErrors unreadable = new FieldErrors();
        unreadable.add("/name", "type", "Send a string.");
        InviteUserRequest request = new InviteUserRequest(null, "no address", Set.of(Role.CLIENT));
        assertThatThrownBy(() -> team.invite(admin, Draft.of(request, unreadable)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/name", "/email", "/roles"));
    }

    @Test
    void aNewEmailGetsThePendingInvitation() {
        UserView lee = company.invite("lee@acme.example", Role.USER);
        String old = company.mailedToken("lee@acme.example");
        server.get(Clocks.class).move(Duration.ofSeconds(1));
        team.change(
                admin,
                lee.id(),
                now -> Draft.good(new ChangeUserRequest("Lee", "marsh@acme.example", now.roles(), true)));
        refuses(ProblemCode.INVALID, () -> company.accept(old));
        company.accept(company.mailedToken("marsh@acme.example"));
    }
}
