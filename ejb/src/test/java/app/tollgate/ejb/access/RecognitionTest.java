package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.KeyStatus;
import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.apikey.LeakedKeys;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final String HERE = "198.51.100.1";

    private final TestServer server = TestServer.get();
    private final Recognition recognition = server.get(Recognition.class);
    private final KeyExchange exchange = server.get(KeyExchange.class);
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final Caller admin = TestTenants.newTenant();

    @BeforeEach
    void signingKey() {
        server.get(SigningKeyRing.class).refresh();
    }

    @Test
    void aKeyIsWhatItsSettingsSay() {
        NewApiKey key = create(settings("Dialler").limit(60).make());
        Recognised caller = recognition.bearer(key.key(), HERE);
        assertThat(caller.tenant()).isEqualTo(admin.tenant());
        assertThat(caller.actor().id()).isEqualTo(key.id());
        assertThat(caller.actor().kind()).isEqualTo(ActorKind.API_KEY);
        assertThat(caller.actor().permissions()).containsExactlyInAnyOrder(Permission.READ, Permission.WRITE);
        assertThat(caller.keyLimitPerMinute()).hasValue(60);
    }

    @Test
    void adminIncludesEverything() {
        NewApiKey key =
                create(settings("All").permissions(EnumSet.of(Permission.ADMIN)).make());
        assertThat(recognition.bearer(key.key(), HERE).groups())
                .containsExactlyInAnyOrder("READ", "WRITE", "DELETE", "ADMIN");
    }

    @Test
    void aTokenOfAKeyIsTheKeyAndKnowsItsPermissionsAsTheyAreNow() {
        NewApiKey key = create(settings("Dialler").make());
        String token = exchange.exchange(from(HERE), key.key());
        assertThat(recognition.bearer(token, HERE).actor().permissions())
                .containsExactlyInAnyOrder(Permission.READ, Permission.WRITE);
        keys.change(
                admin,
                key.id(),
                now -> Draft.good(settings("Dialler")
                        .permissions(EnumSet.of(Permission.READ))
                        .make()));
        noticed();
        assertThat(recognition.bearer(token, HERE).actor().permissions()).containsExactly(Permission.READ);
        keys.revoke(admin, key.id());
        noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
        refuses(ProblemCode.UNAUTHENTICATED, () -> exchange.exchange(from(HERE), key.key()));
    }

    @Test
    void rotationKeepsTheOldSecretAndItsTokensForTheGracePeriodOnly() {
        NewApiKey first = create(settings("Dialler").make());
        String firstToken = exchange.exchange(from(HERE), first.key());
        NewApiKey second = keys.rotate(admin, first.id(), Duration.ofMinutes(10));
        noticed();
        assertThat(second.keyId()).isEqualTo(first.keyId());
        assertThat(second.key()).isNotEqualTo(first.key());
        for (String good : List.of(first.key(), firstToken, second.key())) {
            assertThat(recognition.bearer(good, HERE).actor().id()).isEqualTo(first.id());
        }
        later(Duration.ofMinutes(11), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(first.key(), HERE));
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(firstToken, HERE));
            assertThat(recognition.bearer(second.key(), HERE)).isNotNull();
        });
    }

    @Test
    void rotationWithoutGraceEndsTheOldSecretAndASecondRotationTheOneBefore() {
        NewApiKey first = create(settings("Dialler").make());
        NewApiKey second = keys.rotate(admin, first.id(), Duration.ofHours(72));
        NewApiKey third = keys.rotate(admin, first.id(), Duration.ofHours(72));
        noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(first.key(), HERE));
        assertThat(recognition.bearer(second.key(), HERE)).isNotNull();
        keys.rotate(admin, first.id(), Duration.ZERO);
        noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(third.key(), HERE));
    }

    @Test
    void aKeyEndsWhenItExpires() {
        Instant end = server.get(Clock.class).instant().plus(Duration.ofMinutes(5));
        NewApiKey key = create(settings("Short").until(end).make());
        String token = exchange.exchange(from(HERE), key.key());
        later(Duration.ofMinutes(6), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
            assertThat(keys.get(admin, key.id()).status()).isEqualTo(KeyStatus.EXPIRED);
        });
    }

    @Test
    void aKeyAndItsTokensWorkFromItsAddressesOnly() {
        NewApiKey key = create(settings("Office").from("203.0.113.0/24").make());
        String token = exchange.exchange(from("203.0.113.7"), key.key());
        assertThat(recognition.bearer(key.key(), "203.0.113.7")).isNotNull();
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> recognition.bearer(key.key(), HERE));
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> recognition.bearer(token, HERE));
        refuses(ProblemCode.ADDRESS_NOT_ALLOWED, () -> exchange.exchange(from(HERE), key.key()));
    }

    @Test
    void theRefusalOfAKeyThatIsKnownNamesItAndWhy() {
        NewApiKey key = create(settings("Dialler").from("203.0.113.0/24").make());
        String token = exchange.exchange(from("203.0.113.9"), key.key());
        assertThat(refusal(() -> recognition.bearer(key.key(), HERE)).reason())
                .isEqualTo(KeyRefused.Reason.WRONG_ADDRESS);
        keys.revoke(admin, key.id());
        noticed();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> recognition.bearer(key.key(), "203.0.113.9"),
                () -> recognition.bearer(token, "203.0.113.9"),
                () -> exchange.exchange(from("203.0.113.9"), key.key()))) {
            assertThat(refusal(call))
                    .returns(KeyRefused.Reason.REVOKED_OR_EXPIRED, KeyRefused::reason)
                    .returns(admin.tenant(), KeyRefused::tenant)
                    .returns(key.id(), refused -> refused.actor().id());
        }
    }

    private static KeyRefused refusal(ThrowingCallable call) {
        return catchThrowableOfType(KeyRefused.class, call);
    }

    @Test
    void inventedKeysAreRefused() {
        NewApiKey key = create(settings("Dialler").make());
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
        NewApiKey key = create(settings("Dialler").make());
        TenantAdministration tenants = server.get(TenantAdministration.class);
        tenants.change(
                TestTenants.operator(), admin.tenant().slug(), now -> Draft.good(now.into(TenantStatus.SUSPENDED)));
        noticed();
        refuses(ProblemCode.TENANT_SUSPENDED, () -> recognition.bearer(key.key(), HERE));
    }

    @Test
    void aReportedKeyEndsOnceAndTheAdminsGetOneMail() {
        NewApiKey key = create(settings("Dialler").make());
        LeakedKeys leaked = server.get(LeakedKeys.class);
        leaked.report(visitor(), KeyText.make(false, key.keyId(), new Random(2)).text());
        leaked.report(visitor(), "anything at all");
        noticed();
        assertThat(recognition.bearer(key.key(), HERE)).isNotNull();
        leaked.report(visitor(), " " + key.key() + "\n");
        leaked.report(visitor(), key.key());
        noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
        assertThat(server.in(
                        admin,
                        () -> server.get(Sql.class)
                                .list(
                                        "select recipient from outbox_message where kind = 'leaked-key'",
                                        row -> row.getString(1))))
                .containsExactly("ada@" + admin.tenant().slug() + ".example");
    }

    @Test
    void aNameIsTakenUntilItsKeyIsRevoked() {
        NewApiKey key = create(settings("Dialler").make());
        refuses(ProblemCode.ALREADY_EXISTS, () -> create(settings("dialler").make()));
        keys.revoke(admin, key.id());
        assertThat(create(settings("Dialler").make()).keyId()).isNotEqualTo(key.keyId());
        refuses(ProblemCode.CONFLICT, () -> keys.rotate(admin, key.id(), Duration.ZERO));
        refuses(
                ProblemCode.CONFLICT,
                () -> keys.change(
                        admin, key.id(), now -> Draft.good(settings("Other").make())));
        keys.revoke(admin, key.id());
    }

    @Test
    void aNarrowKeyCannotMakeChangeOrRotateAWiderOne() {
        NewApiKey narrow = create(settings("Narrow")
                .permissions(EnumSet.of(Permission.ADMIN))
                .from("10.0.0.0/8")
                .make());
        NewApiKey wide = create(settings("Wide").make());
        Caller asNarrow = new Caller(
                admin.tenant(), recognition.bearer(narrow.key(), "10.1.1.1").actor(), admin.request());
        refuses(
                ProblemCode.FORBIDDEN,
                () -> keys.create(asNarrow, Draft.good(settings("New").make())));
        refuses(ProblemCode.FORBIDDEN, () -> keys.rotate(asNarrow, wide.id(), Duration.ZERO));
        refuses(
                ProblemCode.FORBIDDEN,
                () -> keys.change(
                        asNarrow,
                        narrow.id(),
                        now -> Draft.good(settings("Narrow").make())));
        assertThat(keys.create(
                        asNarrow, Draft.good(settings("New").from("10.2.0.0/16").make())))
                .isNotNull();
    }

    @Test
    void anotherTenantNeverSeesAKey() {
        NewApiKey key = create(settings("Dialler").make());
        Caller other = TestTenants.newTenant();
        refuses(ProblemCode.NOT_FOUND, () -> keys.get(other, key.id()));
        refuses(ProblemCode.NOT_FOUND, () -> keys.revoke(other, key.id()));
        refuses(ProblemCode.NOT_FOUND, () -> keys.rotate(other, key.id(), Duration.ZERO));
        assertThat(keys.list(other, new PageRequest(25, Optional.empty())).items())
                .extracting(ApiKeyView::id)
                .doesNotContain(key.id());
    }

    @Test
    void aCookieOutlivesItsTokenAndIsRenewedWhileTheSessionLives() {
        LiveSession session = server.get(SignIn.class)
                .signIn(
                        visitor(),
                        new app.tollgate.api.access.SignInRequest(
                                admin.tenant().slug(),
                                "ada@" + admin.tenant().slug() + ".example",
                                "correct horse battery"),
                        "test");
        String token = server.get(Tokens.class).forSession(session);
        assertThat(recognition.cookie(token).orElseThrow().renewedToken()).isEmpty();
        later(Duration.ofMinutes(20), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
            Recognised person = recognition.cookie(token).orElseThrow();
            assertThat(person.groups()).containsExactly("ROLE_ADMIN");
            assertThat(recognition.cookie(person.renewedToken().orElseThrow())).isPresent();
        });
        later(
                Duration.ofMinutes(80),
                () -> assertThat(recognition.cookie(token)).isEmpty());
        assertThat(recognition.cookie("nonsense")).isEmpty();
    }

    private NewApiKey create(KeySettings settings) {
        return keys.create(admin, Draft.good(settings));
    }

    private void noticed() {
        server.get(ChangePoll.class).poll();
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

    private static Caller visitor() {
        return new Caller(TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", HERE, Optional.empty()));
    }

    private static Wanted settings(String name) {
        return new Wanted(name, EnumSet.of(Permission.READ, Permission.WRITE), null, List.of(), null);
    }

    private record Wanted(
            String name, EnumSet<Permission> may, Instant end, List<String> addresses, Integer limitPerMinute) {

        Wanted permissions(EnumSet<Permission> other) {
            return new Wanted(name, other, end, addresses, limitPerMinute);
        }

        Wanted until(Instant other) {
            return new Wanted(name, may, other, addresses, limitPerMinute);
        }

        Wanted from(String other) {
            return new Wanted(name, may, end, List.of(other), limitPerMinute);
        }

        Wanted limit(int other) {
            return new Wanted(name, may, end, addresses, other);
        }

        KeySettings make() {
            return new KeySettings(name, may, end, addresses, limitPerMinute);
        }
    }

    private static void refuses(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Caller from(String address) {
        return new Caller(TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", address, Optional.empty()));
    }
}
