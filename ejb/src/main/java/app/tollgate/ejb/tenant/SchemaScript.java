package app.tollgate.ejb.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;

/**
 * All migrations of a tenant as one script, for a schema that does not exist yet, with the history that Flyway would have written.
 *
 * <p>Flyway reads and checks every file anew for each schema, which takes longer than the tables do; it stays the one that brings
 * existing schemas forward, and finds nothing to do in a schema made here.
 */
final class SchemaScript {

    private static final List<String> PLACES = List.of("db/migration/realm/", "db/migration/tenant/");

    private final List<MigrationInfo> migrations;
    private final String statements;

    /** @param migrations in the order of their versions */
    SchemaScript(List<MigrationInfo> migrations) {
        this.migrations = List.copyOf(migrations);
        this.statements =
                String.join(";\n", migrations.stream().map(SchemaScript::text).toList());
    }

    /** Makes the schema in the connection's transaction. */
    void run(Connection owner, String schema, String appRole) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String name = statement.enquoteIdentifier(schema, true);
            statement.execute("create schema " + name);
            statement.execute("create table " + name + ".schema_history (like platform.schema_history including all)");
            statement.execute("set local search_path to " + name);
            statement.execute(statements.replace("${appRole}", appRole).replace("${schema}", schema));
            remember(owner);
        }
    }

    private void remember(Connection owner) throws SQLException {
        try (PreparedStatement row = owner.prepareStatement(
                "insert into schema_history (installed_rank, version, description,"
                        + " type, script, checksum, installed_by, execution_time, success) values (?, ?, ?, ?, ?, ?, current_user, 0, true)")) {
            int rank = 0;
            for (MigrationInfo migration : migrations) {
                row.setInt(1, ++rank);
                row.setString(2, migration.getVersion().getVersion());
                row.setString(3, migration.getDescription());
                row.setString(4, migration.getType().name());
                row.setString(5, migration.getScript());
                row.setInt(6, migration.getChecksum());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static String text(MigrationInfo migration) {
        return PLACES.stream()
                .flatMap(place -> read(place + migration.getScript()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no migration " + migration.getScript()));
    }

    private static Stream<String> read(String resource) {
        try (InputStream file = SchemaScript.class.getClassLoader().getResourceAsStream(resource)) {
            return file == null ? Stream.empty() : Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
