package app.tollgate.ejb.access;

import static app.tollgate.ejb.access.TestKeys.HERE;
import static app.tollgate.ejb.access.TestKeys.from;
import static app.tollgate.ejb.access.TestKeys.visitor;
import static app.tollgate.ejb.access.Wanted.settings;
import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.apikey.KeyStatus;
import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.LeakedKeyRequest;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.apikey.LeakedKeys;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysComeToAnEndTest {

    private final TestServer server = TestServer.get();
    private final Recognition recognition = server.get(Recognition.class);
    private final KeyExchange exchange = server.get(KeyExchange.class);
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final TestKeys tenant = new TestKeys();
    private final Caller admin = tenant.admin;

    @Test
    void rotationKeepsTheOldSecretAndItsTokensForTheGracePeriodOnly() {
        NewApiKey first = tenant.create(settings("Dialler").make());
        String firstToken = exchange.exchange(from(HERE), first.key());
        NewApiKey second = keys.rotate(admin, first.id(), Duration.ofMinutes(10));
        tenant.noticed();
        assertThat(second.keyId()).isEqualTo(first.keyId());
        assertThat(second.key()).isNotEqualTo(first.key());
        for (String good : List.of(first.key(), firstToken, second.key())) {
            assertThat(recognition.bearer(good, HERE).actor().id()).isEqualTo(first.id());
        }
        tenant.later(Duration.ofMinutes(11), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(first.key(), HERE));
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(firstToken, HERE));
            assertThat(recognition.bearer(second.key(), HERE)).isNotNull();
        });
    }

    @Test
    void rotationWithoutGraceEndsTheOldSecretAndASecondRotationTheOneBefore() {
        NewApiKey first = tenant.create(settings("Dialler").make());
        NewApiKey second = keys.rotate(admin, first.id(), Duration.ofHours(72));
        NewApiKey third = keys.rotate(admin, first.id(), Duration.ofHours(72));
        tenant.noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(first.key(), HERE));
        assertThat(recognition.bearer(second.key(), HERE)).isNotNull();
        keys.rotate(admin, first.id(), Duration.ZERO);
        tenant.noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(third.key(), HERE));
    }

    @Test
    void aKeyEndsWhenItExpires() {
        Instant end = server.get(Clock.class).instant().plus(Duration.ofMinutes(5));
        NewApiKey key = tenant.create(settings("Short").until(end).make());
        String token = exchange.exchange(from(HERE), key.key());
        tenant.later(Duration.ofMinutes(6), () -> {
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
            refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(token, HERE));
            assertThat(keys.get(admin, key.id()).status()).isEqualTo(KeyStatus.EXPIRED);
        });
    }

    @Test
    void aReportedKeyEndsOnceAndTheAdminsGetOneMail() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        LeakedKeys leaked = server.get(LeakedKeys.class);
        leaked.report(
                visitor(), found(KeyText.make(false, key.keyId(), new Random(2)).text()));
        leaked.report(visitor(), found("anything at all"));
        tenant.noticed();
        assertThat(recognition.bearer(key.key(), HERE)).isNotNull();
        leaked.report(visitor(), found(" " + key.key() + "\n"));
        leaked.report(visitor(), found(key.key()));
        tenant.noticed();
        refuses(ProblemCode.UNAUTHENTICATED, () -> recognition.bearer(key.key(), HERE));
        assertThat(server.in(
                        admin,
                        () -> server.get(Sql.class)
                                .list(
                                        "select recipient from outbox_message where kind = 'leaked-key'",
                                        row -> row.getString(1))))
                .containsExactly("ada@" + admin.tenant().slug() + ".example");
        assertThat(TestLog.of(admin))
                .filteredOn(row -> row.action().equals("KEY_LEAKED"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.name()).isEqualTo("Dialler");
                    assertThat(told.details()).containsEntry("foundAt", "https://paste.example/1");
                });
    }

    private static LeakedKeyRequest found(String text) {
        return new LeakedKeyRequest(text, "https://paste.example/1");
    }
}
