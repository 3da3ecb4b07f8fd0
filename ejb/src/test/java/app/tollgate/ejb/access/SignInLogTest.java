package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInLogTest {

    private static final String PASSWORD = "correct horse battery";

    private final TestServer server = TestServer.get();
    private final SignIn signIn = server.get(SignIn.class);
    private final Caller tenant = TestTenants.newTenant();
    private final Caller visitor = new Caller(
            TenantId.OPERATOR, Actor.system("visitor"), new RequestId("request-1", "203.0.113.7", Optional.empty()));

    @Test
    void aSignInNamesThePersonTheAddressAndTheRequest() {
        LiveSession session = signIn(email(), PASSWORD);
        TestLog.Row row = TestLog.last(tenant);
        assertThat(row)
                .returns("LOGIN", TestLog.Row::type)
                .returns("SIGNED_IN", TestLog.Row::action)
                .returns("Ada Admin", TestLog.Row::actorName)
                .returns(session.userId().toString(), TestLog.Row::actorId)
                .returns("203.0.113.7", TestLog.Row::address)
                .returns("request-1", TestLog.Row::requestId);
    }

    @Test
    void aFailedSignInOfAKnownPersonNamesThemAndIsKeptAlthoughItIsRefused() {
        refused(tenant.tenant().slug(), email());
        TestLog.Row row = TestLog.last(tenant);
        assertThat(row)
                .returns("SIGN_IN_FAILED", TestLog.Row::action)
                .returns("Ada Admin", TestLog.Row::actorName)
                .returns("203.0.113.7", TestLog.Row::address);
        assertThat(row.actorId()).isNotNull();
        assertThat(row.details().toString()).doesNotContain("wrong password");
    }

    @Test
    void anUnknownEmailStandsInTheCompanysLogAndAnUnknownCompanyInTheOperators() {
        refused(tenant.tenant().slug(), "mallory@example.com");
        assertThat(TestLog.last(tenant).details()).containsEntry("email", "mallory@example.com");
        assertThat(TestLog.last(tenant).actorId()).isNull();
        refused("no-such-company", "mallory@example.com");
        assertThat(TestLog.last(visitor).details()).containsEntry("company", "no-such-company");
    }

    @Test
    void attemptsThatAreRefusedUnlookedAtStandUnderThePersonOnceAMinuteWithTheirNumber() {
        for (int attempt = 0; attempt < FailedSignIns.MOST_PER_ACCOUNT + 25; attempt++) {
            refused(tenant.tenant().slug(), email());
        }
        for (int attempt = 0; attempt < FailedSignIns.MOST_PER_ACCOUNT + 5; attempt++) {
            refused(tenant.tenant().slug(), "mallory@example.com");
        }
        server.get(RefusedSignIns.class).write();
        assertThat(TestLog.last(tenant))
                .returns("SIGN_IN_FAILED", TestLog.Row::action)
                .returns("Ada Admin", TestLog.Row::actorName)
                .returns("203.0.113.7", TestLog.Row::address);
        assertThat(TestLog.last(tenant).details())
                .containsEntry("reason", "too-many-attempts")
                .containsEntry("attempts", 25);
        int rows = TestLog.of(tenant).size();
        refused(tenant.tenant().slug(), email());
        server.get(RefusedSignIns.class).write();
        assertThat(TestLog.of(tenant)).hasSize(rows);
    }

    @Test
    void signingOutAndRevokingAreToldApart() {
        LiveSession here = signIn(email(), PASSWORD);
        LiveSession there = signIn(email(), PASSWORD);
        Caller person = new Caller(tenant.tenant(), here.actor(), visitor.request());
        server.get(Sessions.class).end(person, there.id());
        assertThat(TestLog.last(tenant).action()).isEqualTo("SESSION_REVOKED");
        server.get(Sessions.class).signOut(person, here.id());
        assertThat(TestLog.last(tenant).action()).isEqualTo("SIGNED_OUT");
    }

    @Test
    void whoIsDeactivatedIsSaidToHaveLostTheirSessions() {
        LiveSession session = addColleague();
        server.get(Team.class)
                .change(
                        tenant,
                        session.userId(),
                        seen -> Draft.good(new ChangeUserRequest("Bram", session.email(), Set.of(Role.USER), false)));
        assertThat(TestLog.of(tenant)).extracting(TestLog.Row::action).contains("SESSIONS_REVOKED");
    }

    @Test
    void aTokenIssuedForAKeyStandsUnderTheKey() {
        NewApiKey key = server.get(ApiKeyAdministration.class)
                .create(tenant, Draft.good(new KeySettings("Dialler", Set.of(Permission.READ), null, List.of(), null)));
        server.get(SigningKeyRing.class).refresh();
        server.get(KeyExchange.class).exchange(visitor, key.key());
        assertThat(TestLog.last(tenant))
                .returns("TOKEN_ISSUED", TestLog.Row::action)
                .returns("API_KEY", TestLog.Row::actorKind)
                .returns("Dialler", TestLog.Row::actorName);
    }

    private LiveSession addColleague() {
        String email = "bram@" + tenant.tenant().slug() + ".example";
        server.in(tenant, () -> {
            UserAccount bram = new UserAccount(email, "Bram", Set.of(Role.USER), java.time.Instant.EPOCH);
            bram.choosePassword(server.get(Passwords.class).hash(PASSWORD));
            server.get(UserAccounts.class).add(bram);
            return null;
        });
        return signIn(email, PASSWORD);
    }

    private void refused(String company, String email) {
        assertThatThrownBy(() -> signIn.signIn(visitor, new SignInRequest(company, email, "wrong password"), "test"))
                .isInstanceOf(ProblemException.class);
    }

    private LiveSession signIn(String email, String password) {
        return signIn.signIn(visitor, new SignInRequest(tenant.tenant().slug(), email, password), "test");
    }

    private String email() {
        return "ada@" + tenant.tenant().slug() + ".example";
    }
}
