package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TenantMigrationTest {

    private final TestServer server = TestServer.get();
    private final SchemaMigration schemas = server.get(SchemaMigration.class);
    private final TenantReading reading = server.get(TenantReading.class);
    private final Caller tenant = TestTenants.newTenant();

    @Test
    void aMigrationWithALowNumberReachesATenantThatHasAllHigherOnes() throws SQLException {
        isFromBeforeTheOutbox();
        assertThat(isOpen()).isFalse();

        server.get(TenantMigration.class).migrateOutdated();

        assertThat(isOpen()).isTrue();
        assertThat(server.in(
                        tenant,
                        () -> server.get(Sql.class).find("select count(*) from outbox_message", row -> row.getLong(1))))
                .contains(0L);
    }

    @Test
    void theVersionOfATenantIsHowManyMigrationsItHas() throws SQLException {
        assertThat(asOwner("select count(*) from " + schema() + ".schema_history where version is not null"))
                .isEqualTo(schemas.neededVersion());
        assertThat(asOwner("select schema_version from platform.tenant where slug = '"
                        + tenant.tenant().slug() + "'"))
                .isEqualTo(schemas.neededVersion());
    }

    private boolean isOpen() {
        return reading.find(TestTenants.operator(), tenant.tenant())
                .orElseThrow()
                .migrated();
    }

    /** As a release would have left it whose migrations had all numbers but that of the outbox. */
    private void isFromBeforeTheOutbox() throws SQLException {
        asOwner("drop table " + schema() + ".outbox_message cascade");
        asOwner("delete from " + schema() + ".schema_history where script like '%outbox%'");
        asOwner("update platform.tenant set schema_version = " + (schemas.neededVersion() - 1) + " where slug = '"
                + tenant.tenant().slug() + "'");
    }

    private String schema() {
        return tenant.tenant().schema();
    }

    /** The number that the statement answers, or how many rows it touched. */
    private long asOwner(String sql) throws SQLException {
        try (Connection connection =
                        server.get(OwnerDatabase.class).dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return row.getLong(1);
        }
    }
}
