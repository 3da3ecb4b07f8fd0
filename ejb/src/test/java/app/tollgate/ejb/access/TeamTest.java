package app.tollgate.ejb.access;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final PageRequest PAGE = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final Team team = server.get(Team.class);
    private final TestTeam company = new TestTeam();
    private final Caller admin = company.admin;

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
        company.invite("lee@acme.example", Role.ADMIN);
        refuses(ProblemCode.LAST_ADMIN, () -> team.change(admin, ada.id(), change(false, Role.ADMIN)));
        refuses(ProblemCode.LAST_ADMIN, () -> team.change(admin, ada.id(), change(true, Role.USER)));
        company.accept(company.mailedToken("lee@acme.example"));
        assertThat(team.change(admin, ada.id(), change(false, Role.ADMIN)).active())
                .isFalse();
    }

    @Test
    void twoAdminsWhoDeactivateEachOtherLeaveOne() throws Exception {
        UserView ada = firstAdmin();
        UserView lee = company.invite("lee@acme.example", Role.ADMIN);
        company.accept(company.mailedToken("lee@acme.example"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<UserView>> both = pool.invokeAll(List.<Callable<UserView>>of(
                    () -> team.change(admin, ada.id(), change(false, Role.ADMIN)),
                    () -> team.change(admin, lee.id(), change(false, Role.ADMIN))));
            for (Future<UserView> one : both) {
                try {
                    one.get();
                } catch (ExecutionException refused) {
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
            UserView person = company.invite("person" + i + "@acme.example", Role.USER);
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
        UserView lee = company.invite("lee@acme.example", Role.USER);
        company.accept(company.mailedToken("lee@acme.example"));
        LiveSession session = company.signIn("lee@acme.example");
        SessionCache cache = server.get(SessionCache.class);
        assertThat(cache.use(admin.tenant(), session.id())).isPresent();
        team.change(admin, lee.id(), change(false, Role.USER));
        cache.forget(lee.id());
        assertThat(cache.use(admin.tenant(), session.id())).isEmpty();
        refuses(ProblemCode.SIGN_IN_FAILED, () -> company.signIn("lee@acme.example"));
        team.change(admin, lee.id(), change(true, Role.USER));
        assertThat(cache.use(admin.tenant(), session.id())).isEmpty();
        assertThat(company.signIn("lee@acme.example")).isNotNull();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 4; i++) {
            company.invite("lee" + i + "@acme.example", Role.USER);
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

    private UserView firstAdmin() {
        return team.list(admin, PAGE).items().stream()
                .filter(user -> user.name().equals("Ada Admin"))
                .findFirst()
                .orElseThrow();
    }

    private static Function<ChangeUserRequest, Draft<ChangeUserRequest>> change(boolean active, Role role) {
        return now -> Draft.good(new ChangeUserRequest(now.name(), now.email(), Set.of(role), active));
    }
}
