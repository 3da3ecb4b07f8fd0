package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings schemas to the version of this release, as the database's owner. */
@ApplicationScoped
class SchemaMigration {

    private static final String REALM = "classpath:db/migration/realm";
    private static final String NO_SCHEMA_YET = "t_";

    @Inject
    private OwnerDatabase owner;

    private volatile int neededVersion;
    private volatile SchemaScript script;

    SchemaMigration() {}

    SchemaMigration(OwnerDatabase owner) {
        this.owner = owner;
    }

    void migratePlatform() {
        flyway(TenantId.OPERATOR.schema(), "classpath:db/migration/platform").migrate();
    }

    /**
     * Makes the schema of a new tenant, whole or not at all.
     *
     * @return its version
     */
    int create(TenantId tenant) {
        try (Connection connection = owner.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                script().run(connection, tenant.schema(), owner.appRole());
                connection.commit();
            } finally {
                connection.rollback();
            }
            return neededVersion();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private SchemaScript script() {
        if (script == null) {
            script = new SchemaScript(List.of(tenantFlyway(NO_SCHEMA_YET).info().all()));
        }
        return script;
    }

    /** @return the version the schema has now */
    int migrate(TenantId tenant) {
        tenantFlyway(tenant.schema()).migrate();
        return neededVersion();
    }

    /**
     * The version that this release's tenants need: how many migrations there are, not the number of the newest. Those of realms and of
     * tenants are numbered side by side, and one that comes later with a lower number must reach the tenants that exist.
     */
    int neededVersion() {
        if (neededVersion == 0) {
            neededVersion = tenantFlyway(NO_SCHEMA_YET).info().all().length;
        }
        return neededVersion;
    }

    /** Removes the schema of a tenant that never came to exist; that of a registered tenant stays, whatever the caller believes. */
    void dropUnlessRegistered(TenantId tenant) {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!answers(connection, "select 1 from pg_namespace where nspname = ?", tenant.schema())) {
                return;
            }
            connection.setAutoCommit(false);
            // Waits for a commit of the registry row that may still be on its way although its sender has lost the
            // connection.
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("lock table platform.tenant in share row exclusive mode");
            if (!answers(connection, "select 1 from platform.tenant where slug = ?", tenant.slug())) {
                statement.execute("drop schema " + statement.enquoteIdentifier(tenant.schema(), true) + " cascade");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** Lets one creation of the same slug at a time run, on all nodes; closing the lock lets the next one in. */
    AutoCloseableLock lock(TenantId tenant) {
        Connection connection = null;
        try {
            connection = owner.dataSource().getConnection();
            answers(connection, "select pg_advisory_lock(hashtextextended(?, 0))", "found " + tenant.slug());
            return connection::close;
        } catch (SQLException e) {
            close(connection, e);
            throw new DatabaseUnavailable(e);
        }
    }

    private static void close(Connection connection, SQLException reason) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    private static boolean answers(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Flyway tenantFlyway(String schema) {
        return flyway(schema, "classpath:db/migration/tenant");
    }

    private Flyway flyway(String schema, String location) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner.dataSource())
                .schemas(schema)
                .defaultSchema(schema)
                .table("schema_history")
                .locations(REALM, location)
                .placeholders(Map.of("appRole", owner.appRole(), "schema", schema))
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .group(true)
                .load();
    }

    /** A lock that is given back by closing. */
    interface AutoCloseableLock extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
