package app.tollgate.ejb.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.ejb.shared.LockedTable;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyUsesTest {

    private final TestServer server = TestServer.get();
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final KeyUses uses = server.get(KeyUses.class);

    @Test
    void theNewestUseOfEachKeyIsWrittenToItsOwnTenant() {
        Caller one = TestTenants.newTenant();
        Caller two = TestTenants.newTenant();
        NewApiKey first = create(one);
        NewApiKey second = create(two);
        uses.note(known(first), "10.0.0.1");
        uses.note(known(first), "10.0.0.2");
        uses.note(known(second), "10.0.0.3");
        uses.write();
        assertThat(keys.get(one, first.id()).lastUsedFrom()).isEqualTo("10.0.0.2");
        assertThat(keys.get(two, second.id()).lastUsedFrom()).isEqualTo("10.0.0.3");
        assertThat(keys.get(two, second.id()).lastUsedAt()).isNotNull();
    }

    @Test
    void aTenantWhoseKeysAreLockedLosesNoUseAndHoldsUpNobodyElses() throws Exception {
        Caller locked = TestTenants.newTenant();
        NewApiKey theirs = create(locked);
        uses.note(known(theirs), "10.0.0.1");
        List<Caller> others = Stream.generate(TestTenants::newTenant).limit(4).toList();
        List<NewApiKey> keysOfOthers = others.stream().map(this::create).toList();
        keysOfOthers.forEach(key -> uses.note(known(key), "10.0.0.2"));
        try (LockedTable lock = LockedTable.of(locked, "api_key")) {
            uses.write();
            for (int i = 0; i < others.size(); i++) {
                assertThat(keys.get(others.get(i), keysOfOthers.get(i).id()).lastUsedFrom())
                        .isEqualTo("10.0.0.2");
            }
        }
        for (int turn = 0; keys.get(locked, theirs.id()).lastUsedFrom() == null; turn++) {
            assertThat(turn).isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(50);
            uses.write();
        }
        assertThat(keys.get(locked, theirs.id()).lastUsedFrom()).isEqualTo("10.0.0.1");
    }

    @Test
    void onlyHashesOfTheSecretAreStored() {
        Caller caller = TestTenants.newTenant();
        NewApiKey key = create(caller);
        String secret = key.key().substring(21, 53);
        String row = server.in(
                caller,
                () -> server.get(app.tollgate.ejb.shared.Sql.class)
                        .find("select row_to_json(k)::text from api_key k", found -> found.getString(1))
                        .orElseThrow());
        assertThat(row).contains(key.keyId()).doesNotContain(secret);
    }

    private NewApiKey create(Caller caller) {
        return keys.create(
                caller, Draft.good(new KeySettings("Dialler", EnumSet.of(Permission.READ), null, List.of(), null)));
    }

    private KnownKey known(NewApiKey key) {
        return server.get(KeyRing.class)
                .find(KeyText.read(key.key()).orElseThrow())
                .orElseThrow();
    }
}
