package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final PageRequest PAGE = new PageRequest(25, Optional.empty());
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9._-]+)");

    private final TestServer server = TestServer.get();
    private final Team team = server.get(Team.class);
    private final Invitations invitations = server.get(Invitations.class);
    private final SignIn signIn = server.get(SignIn.class);
    private final Caller admin = TestTenants.newTenant();
    private final Caller nobody = new Caller(
            TenantId.OPERATOR,
            Actor.system("visitor"),
            new RequestId("test", Ids.next().toString(), Optional.empty()));

    @Test
    void anInvitedColleagueChoosesAPasswordAndSignsIn() {
        UserView invited = invite("lee@acme.example", Role.BILLING);
        assertThat(invited.invitation().status()).isEqualTo(InvitationStatus.PENDING);
        accept(mailedToken("lee@acme.example"));
        assertThat(team.get(admin, invited.id()).invitation().status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(signIn("lee@acme.example").roles()).containsExactly(Role.BILLING);
    }

    @Test
    void anInvitationWorksOnceAndNotAfterADayAndNotWhenSentAgainOrWithdrawn() {
        UserView lee = invite("lee@acme.example", Role.USER);
        String first = mailedToken("lee@acme.example");
        Clocks clocks = server.get(Clocks.class);
        clocks.move(Duration.ofHours(25));
        try {
            refuses(ProblemCode.INVALID, () -> accept(first));
            assertThat(team.get(admin, lee.id()).invitation().status()).isEqualTo(InvitationStatus.EXPIRED);
        } finally {
            clocks.move(Duration.ofHours(-25));
        }
        clocks.move(Duration.ofSeconds(1));
        invitations.resend(admin, lee.id());
        String second = mailedToken("lee@acme.example");
        assertThat(second).isNotEqualTo(first);
        refuses(ProblemCode.INVALID, () -> accept(first));
        invitations.withdraw(admin, lee.id());
        refuses(ProblemCode.INVALID, () -> accept(second));
        clocks.move(Duration.ofSeconds(1));
        invitations.resend(admin, lee.id());
        String third = mailedToken("lee@acme.example");
        accept(third);
        refuses(ProblemCode.INVALID, () -> accept(third));
        refuses(ProblemCode.CONFLICT, () -> invitations.resend(admin, lee.id()));
    }

    @Test
    void aTokenOfAnotherTenantIsWorthNothingHere() {
        invite("lee@acme.example", Role.USER);
        String token = mailedToken("lee@acme.example");
        Caller other = TestTenants.newTenant();
        refuses(ProblemCode.INVALID, () -> accept(other.tenant().slug() + token.substring(token.indexOf('.'))));
    }

    @Test
    void shortAndEndlessPasswordsAreRefused() {
        invite("lee@acme.example", Role.USER);
        String token = mailedToken("lee@acme.example");
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
        invite("lee@acme.example", Role.USER);
        refuses(ProblemCode.ALREADY_EXISTS, () -> invite("LEE@acme.example", Role.USER));
        Caller other = TestTenants.newTenant();
        assertThat(team.invite(other, Draft.good(new InviteUserRequest("Lee", "lee@acme.example", Set.of(Role.USER)))))
                .isNotNull();
    }

    @Test
    void wrongEmailAndRoleAreNamedTogether() {
        assertThatThrownBy(() -> invite("no address", Role.OPERATOR))
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
    void aForeignPersonIsUnknown() {
        UUID id = firstAdmin().id();
        Caller other = TestTenants.newTenant();
        refuses(ProblemCode.NOT_FOUND, () -> team.get(other, id));
        refuses(ProblemCode.NOT_FOUND, () -> team.change(other, id, change(true, Role.ADMIN)));
        assertThat(team.list(other, PAGE).items()).extracting(UserView::id).doesNotContain(id);
    }

    @Test
    void theLastAdminCanNeitherBeDeactivatedNorDemoted() {
        UserView ada = firstAdmin();
        invite("lee@acme.example", Role.ADMIN);
        refuses(ProblemCode.LAST_ADMIN, () -> team.change(admin, ada.id(), change(false, Role.ADMIN)));
        refuses(ProblemCode.LAST_ADMIN, () -> team.change(admin, ada.id(), change(true, Role.USER)));
        accept(mailedToken("lee@acme.example"));
        assertThat(team.change(admin, ada.id(), change(false, Role.ADMIN)).active())
                .isFalse();
    }

    @Test
    void twoAdminsWhoDeactivateEachOtherLeaveOne() throws Exception {
        UserView ada = firstAdmin();
        UserView lee = invite("lee@acme.example", Role.ADMIN);
        accept(mailedToken("lee@acme.example"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<UserView>> both = pool.invokeAll(List.<Callable<UserView>>of(
                    () -> team.change(admin, ada.id(), change(false, Role.ADMIN)),
                    () -> team.change(admin, lee.id(), change(false, Role.ADMIN))));
            for (Future<UserView> one : both) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(team.list(admin, PAGE).items()).filteredOn(UserView::active).hasSize(1);
    }

    @Test
    void aRenamingAtTheSameTimeDoesNotUndoADeactivation() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 20; i++) {
            UserView person = invite("person" + i + "@acme.example", Role.USER);
            List<Future<UserView>> both = pool.invokeAll(List.<Callable<UserView>>of(
                    () -> team.change(
                            admin,
                            person.id(),
                            now -> Draft.good(new ChangeUserRequest(now.name(), now.email(), now.roles(), false))),
                    () -> team.change(
                            admin,
                            person.id(),
                            now -> Draft.good(
                                    new ChangeUserRequest("Renamed", now.email(), now.roles(), now.active())))));
            for (Future<UserView> one : both) {
                one.get();
            }
            assertThat(team.get(admin, person.id())).satisfies(now -> {
                assertThat(now.active()).isFalse();
                assertThat(now.name()).isEqualTo("Renamed");
            });
        }
        pool.shutdown();
    }

    @Test
    void deactivationEndsSessionsAtOnceAndReactivationLetsInAgain() {
        UserView lee = invite("lee@acme.example", Role.USER);
        accept(mailedToken("lee@acme.example"));
        LiveSession session = signIn("lee@acme.example");
        SessionCache cache = server.get(SessionCache.class);
        assertThat(cache.use(admin.tenant(), session.id())).isPresent();
        team.change(admin, lee.id(), change(false, Role.USER));
        cache.forget(lee.id());
        assertThat(cache.use(admin.tenant(), session.id())).isEmpty();
        refuses(ProblemCode.SIGN_IN_FAILED, () -> signIn("lee@acme.example"));
        team.change(admin, lee.id(), change(true, Role.USER));
        assertThat(cache.use(admin.tenant(), session.id())).isEmpty();
        assertThat(signIn("lee@acme.example")).isNotNull();
    }

    @Test
    void aNewEmailGetsThePendingInvitation() {
        UserView lee = invite("lee@acme.example", Role.USER);
        String old = mailedToken("lee@acme.example");
        server.get(Clocks.class).move(Duration.ofSeconds(1));
        team.change(
                admin,
                lee.id(),
                now -> Draft.good(new ChangeUserRequest("Lee", "marsh@acme.example", now.roles(), true)));
        refuses(ProblemCode.INVALID, () -> accept(old));
        accept(mailedToken("marsh@acme.example"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 4; i++) {
            invite("lee" + i + "@acme.example", Role.USER);
        }
        var first = team.list(admin, new PageRequest(3, Optional.empty()));
        var second = team.list(
                admin, new PageRequest(3, PageRequest.decode(first.nextCursor().orElseThrow())));
        assertThat(first.items())
                .extracting(UserView::email)
                .containsExactly("lee3@acme.example", "lee2@acme.example", "lee1@acme.example");
        assertThat(second.items()).extracting(UserView::name).containsExactly("Lee", "Ada Admin");
        assertThat(second.nextCursor()).isEmpty();
    }

    private UserView invite(String email, Role role) {
        return team.invite(admin, Draft.good(new InviteUserRequest("Lee", email, Set.of(role))));
    }

    private UserView firstAdmin() {
        return team.list(admin, PAGE).items().stream()
                .filter(user -> user.name().equals("Ada Admin"))
                .findFirst()
                .orElseThrow();
    }

    private static Function<ChangeUserRequest, Draft<ChangeUserRequest>> change(boolean active, Role role) {
        return now -> Draft.good(new ChangeUserRequest(now.name(), now.email(), Set.of(role), active));
    }

    private void accept(String token) {
        invitations.accept(nobody, Draft.good(new AcceptInvitationRequest(token, "a long pass phrase")));
    }

    private LiveSession signIn(String email) {
        return signIn.signIn(nobody, new SignInRequest(admin.tenant().slug(), email, "a long pass phrase"), "test");
    }

    /** What the newest mail to the address says, as its reader would find it. */
    private String mailedToken(String email) {
        String text = server.in(
                admin,
                () -> server.get(Sql.class)
                        .find(
                                "select text_body from outbox_message where recipient = ? order by id desc limit 1",
                                row -> row.getString(1),
                                email)
                        .orElseThrow());
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static void refuses(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
