package app.tollgate.ejb.access;

import static app.tollgate.ejb.access.TestKeys.HERE;
import static app.tollgate.ejb.access.TestKeys.from;
import static app.tollgate.ejb.access.TestKeys.visitor;
import static app.tollgate.ejb.access.Wanted.settings;
import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private final TestServer server = TestServer.get();
    private final Recognition recognition = server.get(Recognition.class);
    private final KeyExchange exchange = server.get(KeyExchange.class);
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final TestKeys tenant = new TestKeys();
    private final Caller admin = tenant.admin;

    @Test
    void aKeyIsWhatItsSettingsSay() {
        NewApiKey key = tenant.create(settings("Dialler").limit(60).make());
        Recognised caller = recognition.bearer(key.key(), HERE);
        assertThat(caller.tenant()).isEqualTo(admin.tenant());
        assertThat(caller.actor().id()).isEqualTo(key.id());
        assertThat(caller.actor().kind()).isEqualTo(ActorKind.API_KEY);
        assertThat(caller.actor().permissions()).containsExactlyInAnyOrder(Permission.READ, Permission.WRITE);
        assertThat(caller.keyLimitPerMinute()).hasValue(60);
    }

    @Test
    void adminIncludesEverything() {
        NewApiKey key = tenant.create(
                settings("All").permissions(EnumSet.of(Permission.ADMIN)).make());
        assertThat(recognition.bearer(key.key(), HERE).groups())
                .containsExactlyInAnyOrder("READ", "WRITE", "DELETE", "ADMIN");
    }

    @Test
    void aTokenOfAKeyIsTheKeyAndKnowsItsPermissionsAsTheyAreNow() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        String token = exchange.exchange(from(HERE), key.key());
        assertThat(recognition.bearer(token, HERE).actor().permissions())
                .containsExactlyInAnyOrder(Permission.READ, Permission.WRITE);
        keys.change(
                admin,
                key.id(),
                now -> Draft.good(settings("Dialler")
                        .permissions(EnumSet.of(Permission.READ))
                        .make()));
        tenant.noticed();
        assertThat(recognition.bearer(token, HERE).actor().permissions()).containsExactly(Permission.READ);
        keys.revoke(admin, key.id());
        tenant.noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
        refuses(ProblemCode.UNAUTHENTICATED, () -> exchange.exchange(from(HERE), key.key()));
    }

    @Test
    void aKeyAndItsTokensWorkFromItsAddressesOnly() {
        NewApiKey key = tenant.create(settings("Office").from("203.0.113.0/24").make());
        String token = exchange.exchange(from("203.0.113.7"), key.key());
        assertThat(recognition.bearer(key.key(), "203.0.113.7")).isNotNull();
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> recognition.bearer(key.key(), HERE));
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> recognition.bearer(token, HERE));
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> exchange.exchange(from(HERE), key.key()));
    }

    @Test
    void theRefusalOfAKeyThatIsKnownNamesItAndWhy() {
        NewApiKey key = tenant.create(settings("Dialler").from("203.0.113.0/24").make());
        String token = exchange.exchange(from("203.0.113.9"), key.key());
        assertThat(refusal(() -> recognition.bearer(key.key(), HERE)).reason())
                .isEqualTo(CredentialRefused.Reason.WRONG_ADDRESS);
        keys.revoke(admin, key.id());
        tenant.noticed();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> recognition.bearer(key.key(), "203.0.113.9"),
                () -> recognition.bearer(token, "203.0.113.9"),
                () -> exchange.exchange(from("203.0.113.9"), key.key()))) {
            assertThat(refusal(call))
                    .returns(CredentialRefused.Reason.REVOKED_OR_EXPIRED, CredentialRefused::reason)
                    .returns(admin.tenant(), CredentialRefused::tenant)
                    .returns(key.id(), refused -> refused.actor().id());
        }
    }

    @Test
    void inventedKeysAreRefused() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        Random random = new Random(1);
        for (String text : List.of(
                KeyText.make(false, key.keyId(), random).text(),
                KeyText.make(false, KeyText.newKeyId(random), random).text(),
                key.key().replace("tg_live_", "tg_demo_"),
                "tg_",
                "tg_live_",
                key.key() + "x")) {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(text, HERE));
        }
    }

    @Test
    void aSuspendedTenantsKeysAndSessionsAreRefused() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        String session = signedIn();
        TenantAdministration tenants = server.get(TenantAdministration.class);
        tenants.change(
                TestTenants.operator(), admin.tenant().slug(), now -> Draft.good(now.into(TenantStatus.SUSPENDED)));
        tenant.noticed();
        refuses(ProblemCode.TENANT_SUSPENDED, () -> recognition.bearer(key.key(), HERE));
        assertThat(refusal(() -> recognition.bearer(key.key(), HERE)).reason())
                .isEqualTo(CredentialRefused.Reason.TENANT_SUSPENDED);
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> recognition.cookie(session), () -> recognition.bearer(session, HERE))) {
            refuses(ProblemCode.TENANT_SUSPENDED, call);
            assertThat(refusal(call))
                    .returns(CredentialRefused.Reason.TENANT_SUSPENDED, CredentialRefused::reason)
                    .returns(admin.tenant(), CredentialRefused::tenant)
                    .returns(ActorKind.USER, refused -> refused.actor().kind());
        }
    }

    @Test
    void aCookieOutlivesItsTokenAndIsRenewedWhileTheSessionLives() {
        String token = signedIn();
        assertThat(recognition.cookie(token).orElseThrow().renewedToken()).isEmpty();
        tenant.later(Duration.ofMinutes(20), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
            Recognised person = recognition.cookie(token).orElseThrow();
            assertThat(person.groups()).containsExactly("ROLE_ADMIN");
            assertThat(recognition.cookie(person.renewedToken().orElseThrow())).isPresent();
        });
        tenant.later(
                Duration.ofMinutes(80),
                () -> assertThat(recognition.cookie(token)).isEmpty());
        assertThat(recognition.cookie("nonsense")).isEmpty();
    }

    /** The token of a new session of the admin. */
    private String signedIn() {
        LiveSession session = server.get(SignIn.class)
                .signIn(
                        visitor(),
                        new SignInRequest(
                                admin.tenant().slug(),
                                "ada@" + admin.tenant().slug() + ".example",
                                "correct horse battery"),
                        "test");
        return server.get(Tokens.class).forSession(session);
    }

    private static CredentialRefused refusal(ThrowingCallable call) {
        return catchThrowableOfType(CredentialRefused.class, call);
    }
}
