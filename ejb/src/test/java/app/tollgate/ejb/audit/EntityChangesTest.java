package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.CompanyProfile;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityChangesTest {

    private final TestServer server = TestServer.get();
    private final Caller tenant = TestTenants.newTenantWithoutPassword();
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final CompanyProfile company = server.get(CompanyProfile.class);

    @Test
    void aNewRecordIsToldFieldByFieldWithItsSecretsMasked() {
        NewApiKey key = makeKey("Dialler");
        TestLog.Row row = TestLog.last(tenant);
        assertThat(row)
                .returns("DATA_CHANGE", TestLog.Row::type)
                .returns("CREATED", TestLog.Row::action)
                .returns("API_KEY", TestLog.Row::kind);
        assertThat(row.changes())
                .contains(
                        "name: null → Dialler",
                        "permissions: null → [READ]",
                        "secretHash: null → ***",
                        "keyId: null → " + key.keyId());
        assertThat(row.details().toString()).doesNotContain(key.key());
    }

    @Test
    void aChangeTellsOnlyWhatIsDifferentBeforeAndAfter() {
        var seen = company.get(tenant);
        company.put(
                tenant,
                Draft.good(new CompanySettings("Kestrel & Vane", seen.value().timeZone(), "es")),
                seen.seen());
        TestLog.Row row = TestLog.last(tenant);
        assertThat(row.kind()).isEqualTo("COMPANY_SETTINGS");
        assertThat(row.actorName()).isEqualTo("test key");
        assertThat(row.changes())
                .containsExactlyInAnyOrder("name: " + seen.value().name() + " → Kestrel & Vane", "locale: en → es");
    }

    @Test
    void savingWhatStandsAlreadyIsNoChange() {
        var seen = company.get(tenant);
        int before = TestLog.of(tenant).size();
        company.put(tenant, Draft.good(seen.value()), seen.seen());
        assertThat(TestLog.of(tenant)).hasSize(before);
    }

    @Test
    void aRotatedSecretIsSaidToHaveChangedAndNotToWhat() {
        NewApiKey key = makeKey("Sender");
        keys.rotate(tenant, key.id(), Duration.ofHours(1));
        assertThat(TestLog.last(tenant).changes())
                .contains("secretHash: *** → ***", "secretVersion: 1 → 2", "previousHash: null → ***");
    }

    @Test
    void anOperatorsChangeStandsInTheTenantsLogWithTheOperatorAsActor() {
        Caller operator = TestTenants.operator();
        TenantAdministration administration = server.get(TenantAdministration.class);
        TenantView seen = administration.get(operator, tenant.tenant().slug());
        administration.change(operator, seen.slug(), now -> Draft.good(premium(seen)));
        TestLog.Row row = TestLog.last(tenant);
        assertThat(row).returns("OPERATOR", TestLog.Row::actorKind).returns("TENANT", TestLog.Row::kind);
        assertThat(row.changes()).containsExactly("tier: STANDARD → PREMIUM");
    }

    @Test
    void aNewTenantsLogBeginsWithItsFounding() {
        assertThat(TestLog.of(tenant))
                .extracting(TestLog.Row::kind)
                .containsExactlyInAnyOrder("TENANT", "USER", "INVITATION");
    }

    @Test
    void aRefusedChangeLeavesNoEntry() {
        makeKey("Once");
        int before = TestLog.of(tenant).size();
        assertThatThrownBy(() -> makeKey("Once")).isInstanceOf(RuntimeException.class);
        assertThat(TestLog.of(tenant)).hasSize(before);
    }

    @Test
    void whatIsChangedTwiceInOneTransactionIsOneEntry() {
        NewApiKey key = makeKey("Two steps");
        int before = TestLog.of(tenant).size();
        keys.change(
                tenant,
                key.id(),
                settings -> Draft.good(new KeySettings("One step", settings.permissions(), null, List.of(), 50)));
        assertThat(TestLog.of(tenant)).hasSize(before + 1);
        assertThat(TestLog.last(tenant).changes())
                .containsExactlyInAnyOrder("name: Two steps → One step", "limitPerMinute: null → 50");
    }

    @Test
    void theApplicationsRoleCanNeitherChangeNorRemoveWhatStandsInTheLog() {
        for (String table : List.of("system_log", "system_log_seal", "system_log_checkpoint", "system_log_purge")) {
            assertThatThrownBy(() -> run("delete from " + table)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run("truncate " + table)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> run("update system_log set action = 'x'")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("update system_log_seal set position = 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("update system_log_checkpoint set position = 1"))
                .hasMessageContaining("permission denied");
    }

    private int run(String statement) {
        return server.in(tenant, () -> server.get(Sql.class).update(statement));
    }

    private NewApiKey makeKey(String name) {
        return keys.create(tenant, Draft.good(new KeySettings(name, Set.of(Permission.READ), null, List.of(), null)));
    }

    private static ChangeTenantRequest premium(TenantView seen) {
        return new ChangeTenantRequest(
                seen.name(), seen.timeZone(), Tier.PREMIUM, null, null, seen.demoResetHours(), seen.status());
    }
}
