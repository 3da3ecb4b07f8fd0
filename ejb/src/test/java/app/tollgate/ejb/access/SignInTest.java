package app.tollgate.ejb.access;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.access.SessionView;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    private final TestServer server = TestServer.get();
    private final SignIn signIn = server.get(SignIn.class);
    private final SessionCache cache = server.get(SessionCache.class);
    private final Caller tenant = TestTenants.newTenant();
    private final Caller nobody = from("10.0.0." + Ids.next());

    @Test
    void theRightPasswordOpensASession() {
        LiveSession session = signIn(email(), PASSWORD);
        assertThat(session.tenant()).isEqualTo(tenant.tenant());
        assertThat(session.email()).isEqualTo(email());
        assertThat(cache.use(tenant.tenant(), session.id())).isPresent();
    }

    @Test
    void emailsAreComparedWithoutCase() {
        assertThat(signIn(email().toUpperCase(java.util.Locale.ROOT), PASSWORD).email())
                .isEqualTo(email());
    }

    @Test
    void theCompanyIsTakenAsPhonesWriteIt() {
        String typed = " " + tenant.tenant().slug().toUpperCase(java.util.Locale.ROOT) + " ";
        assertThat(signIn.signIn(nobody, new SignInRequest(typed, email(), PASSWORD), "test")
                        .email())
                .isEqualTo(email());
    }

    @Test
    void wrongPasswordUnknownEmailAndUnknownCompanyAnswerAlike() {
        List<SignInRequest> attempts = List.of(
                new SignInRequest(tenant.tenant().slug(), email(), "wrong password"),
                new SignInRequest(tenant.tenant().slug(), "nobody@acme.example", PASSWORD),
                new SignInRequest("no-such-tenant", email(), PASSWORD),
                new SignInRequest("NOT A SLUG", email(), PASSWORD));
        List<String> answers = attempts.stream()
                .map(attempt -> org.assertj.core.api.Assertions.catchThrowableOfType(
                        ProblemException.class, () -> signIn.signIn(nobody, attempt, "test")))
                .map(problem -> problem.code() + problem.getMessage() + problem.errors())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    @Test
    void theSameEmailAtTwoCompaniesIsTwoPeople() {
        Caller other = TestTenants.newTenant();
        server.in(other, () -> {
            UserAccount twin = new UserAccount(
                    email(), "Twin", java.util.Set.of(app.tollgate.api.shared.Role.USER), java.time.Instant.EPOCH);
            twin.choosePassword(server.get(Passwords.class).hash("another password"));
            server.get(UserAccounts.class).add(twin);
            return null;
        });
        LiveSession here = signIn(email(), PASSWORD);
        LiveSession there =
                signIn.signIn(nobody, new SignInRequest(other.tenant().slug(), email(), "another password"), "test");
        assertThat(here.userId()).isNotEqualTo(there.userId());
        refuses(ProblemCode.SIGN_IN_FAILED, () -> signIn(email(), "another password"));
        assertThat(cache.use(other.tenant(), here.id())).isEmpty();
        assertThat(server.get(Sessions.class).find(other, here.id())).isEmpty();
    }

    @Test
    void theEleventhFailureWithinAQuarterOfAnHourIsRefusedEvenWithTheRightPassword() {
        for (int i = 0; i < 10; i++) {
            refuses(ProblemCode.SIGN_IN_FAILED, () -> signIn(email(), "wrong password"));
        }
        assertThatThrownBy(() -> signIn(email(), PASSWORD)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
            assertThat((Long) problem.members().get("retryAfterSeconds")).isBetween(1L, 900L);
        });
        later(
                Duration.ofMinutes(16),
                () -> assertThat(signIn(email(), PASSWORD)).isNotNull());
    }

    @Test
    void successesAreNotCounted() {
        for (int i = 0; i < 12; i++) {
            signIn(email(), PASSWORD);
        }
        assertThat(signIn(email(), PASSWORD)).isNotNull();
    }

    @Test
    void threeHundredFailuresFromOneAddressStopThatAddressAndNoOther() {
        FailedSignIns failures = server.get(FailedSignIns.class);
        server.in(nobody, () -> {
            for (int i = 0; i < 300; i++) {
                failures.add(
                        new byte[] {(byte) i, (byte) (i >> 8)},
                        nobody.request().address(),
                        server.get(java.time.Clock.class).instant());
            }
            return null;
        });
        refuses(ProblemCode.TOO_MANY_ATTEMPTS, () -> signIn(email(), PASSWORD));
        assertThat(signIn.signIn(
                        from("192.0.2." + Ids.next()),
                        new SignInRequest(tenant.tenant().slug(), email(), PASSWORD),
                        "test"))
                .isNotNull();
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUseAndLivesOnWithIt() {
        LiveSession session = signIn(email(), PASSWORD);
        later(Duration.ofMinutes(29), () -> {
            assertThat(cache.use(tenant.tenant(), session.id())).isPresent();
            later(Duration.ofMinutes(29), () -> {
                assertThat(cache.use(tenant.tenant(), session.id())).isPresent();
                later(Duration.ofMinutes(31), () -> {
                    cache.writeSeen();
                    assertThat(cache.use(tenant.tenant(), session.id())).isEmpty();
                });
            });
        });
    }

    @Test
    void aSessionUsedOnAnotherNodeIsNotIdleHere() {
        LiveSession session = signIn(email(), PASSWORD);
        assertThat(cache.use(tenant.tenant(), session.id())).isPresent();
        later(Duration.ofMinutes(40), () -> {
            server.get(Sessions.class)
                    .noteSeen(
                            tenant,
                            java.util.Map.of(
                                    session.id(),
                                    server.get(java.time.Clock.class).instant()));
            assertThat(cache.use(tenant.tenant(), session.id())).isPresent();
        });
    }

    @Test
    void aSessionEndsAfterTwelveHoursEvenInUse() {
        LiveSession session = signIn(email(), PASSWORD);
        for (int i = 1; i <= 25; i++) {
            boolean last = i == 25;
            later(Duration.ofMinutes(29L * i), () -> {
                assertThat(cache.use(tenant.tenant(), session.id()).isPresent()).isEqualTo(!last);
                cache.writeSeen();
            });
        }
    }

    @Test
    void onlyTheOwnerListsAndEndsASession() {
        LiveSession session = signIn(email(), PASSWORD);
        Caller owner = new Caller(tenant.tenant(), session.actor(), tenant.request());
        Sessions sessions = server.get(Sessions.class);
        assertThat(sessions.list(owner, Optional.of(session.id()), new PageRequest(100, Optional.empty()))
                        .items())
                .anySatisfy(view -> assertThat(view.current()).isTrue());
        refuses(ProblemCode.NOT_FOUND, () -> sessions.end(tenant, session.id()));
        sessions.end(owner, session.id());
        cache.forget(session.id());
        assertThat(cache.use(tenant.tenant(), session.id())).isEmpty();
        refuses(ProblemCode.NOT_FOUND, () -> sessions.end(owner, session.id()));
    }

    @Test
    void sessionsAreListedNewestFirstInPages() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, signIn(email(), PASSWORD).id());
        }
        Caller owner = new Caller(tenant.tenant(), signIn(email(), PASSWORD).actor(), tenant.request());
        Sessions sessions = server.get(Sessions.class);
        Page<SessionView> first = sessions.list(owner, Optional.empty(), new PageRequest(2, Optional.empty()));
        Page<SessionView> second = sessions.list(
                owner,
                Optional.empty(),
                new PageRequest(2, PageRequest.decode(first.nextCursor().orElseThrow())));
        assertThat(first.items().get(1).id()).isEqualTo(ids.get(0));
        assertThat(second.items()).extracting(SessionView::id).containsExactly(ids.get(1), ids.get(2));
        assertThat(second.nextCursor()).isEmpty();
    }

    private String email() {
        return "ada@" + tenant.tenant().slug() + ".example";
    }

    private LiveSession signIn(String email, String password) {
        return signIn.signIn(nobody, new SignInRequest(tenant.tenant().slug(), email, password), "test");
    }

    private static Caller from(String address) {
        return new Caller(TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", address, Optional.empty()));
    }

    private void later(Duration by, Runnable then) {
        Clocks clocks = server.get(Clocks.class);
        clocks.move(by);
        try {
            then.run();
        } finally {
            clocks.move(by.negated());
        }
    }
}
