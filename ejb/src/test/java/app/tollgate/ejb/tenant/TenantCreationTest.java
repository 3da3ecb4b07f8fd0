package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import org.junit.jupiter.api.Test;

class TenantCreationTest {

    private final TestServer server = TestServer.get();
    private final Sql sql = server.get(Sql.class);

    @Test
    void aNewTenantHasItsOwnMigratedSchema() {
        Caller caller = TestTenants.newTenant();
        assertThat(server.get(TenantDirectory.class)
                        .find(caller.tenant())
                        .orElseThrow()
                        .migrated())
                .isTrue();
        assertThat(server.in(caller, () -> sql.find("select current_schema()", row -> row.getString(1))))
                .contains(caller.tenant().schema());
    }

    @Test
    void aSlugIsTakenOnce() {
        Caller caller = TestTenants.newTenant();
        TenantCreation creation = server.get(TenantCreation.class);
        assertThatThrownBy(() -> creation.create(
                        TestTenants.operator(),
                        TestTenants.request(caller.tenant().slug(), "UTC")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_EXISTS));
    }

    @Test
    void aSchemaLeftByACrashDoesNotStandInTheWay() {
        TenantId tenant = new TenantId("left-behind");
        server.get(SchemaMigration.class).migrate(tenant);
        server.get(TenantCreation.class).create(TestTenants.operator(), TestTenants.request("left-behind", "UTC"));
        assertThat(server.get(TenantDirectory.class).find(tenant)).isPresent();
    }

    @Test
    void reservedSlugsAndUnknownZonesAreNamedTogether() {
        TenantCreation creation = server.get(TenantCreation.class);
        assertThatThrownBy(() -> creation.create(TestTenants.operator(), TestTenants.request("health", "Mars/Base")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/slug", "/timeZone"));
    }

    @Test
    void aTransactionWithoutATenantSeesNoTable() {
        Caller caller = TestTenants.newTenant();
        assertThat(server.in(caller, () -> sql.find("select count(*) from idempotency", row -> row.getLong(1))))
                .contains(0L);
        assertThatThrownBy(() -> sql.find("select count(*) from idempotency", row -> row.getLong(1)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void theAppRoleCannotCreateAnything() {
        Caller caller = TestTenants.newTenant();
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("create table sneaked (id bigint)")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("create schema sneaked")))
                .hasMessageContaining("permission denied");
    }
}
