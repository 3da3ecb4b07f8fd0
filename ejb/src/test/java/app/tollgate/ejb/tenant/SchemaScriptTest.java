package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schema made by the script against one that Flyway made, file by file. */
class SchemaScriptTest {

    private static final TenantId SCRIPTED = new TenantId("made-by-script");
    private static final TenantId MIGRATED = new TenantId("made-by-flyway");

    private final TestServer server = TestServer.get();
    private final SchemaMigration schemas = server.get(SchemaMigration.class);

    @Test
    void bothAreTheSameToTheLastGrantAndFlywayFindsNothingToDo() throws SQLException {
        TestTenants.newTenant();
        schemas.create(SCRIPTED);
        schemas.migrate(MIGRATED);

        for (String description : List.of(
                "select table_name, column_name, ordinal_position, data_type, is_nullable, column_default, is_identity, udt_name"
                        + " from information_schema.columns where table_schema = ? order by 1, 3",
                "select tablename, indexname, indexdef from pg_indexes where schemaname = ? order by 1, 2",
                "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint"
                        + " where connamespace = ?::regnamespace order by 1, 2",
                "select relname, relkind, relacl, reloptions from pg_class where relnamespace = ?::regnamespace"
                        + " order by 1",
                "select a.attrelid::regclass::text, attname, attacl, attstorage from pg_attribute a join pg_class c on c.oid = attrelid"
                        + " where relnamespace = ?::regnamespace and attnum > 0 order by 1, 2",
                "select nspacl from pg_namespace where nspname = ?",
                "select version, description, type, script, checksum, success, installed_by from "
                        + "%s.schema_history where version is not null order by version")) {
            List<String> scripted = rows(description, SCRIPTED);
            assertThat(scripted).isNotEmpty().isEqualTo(rows(description, MIGRATED));
        }
        int version = schemas.neededVersion();
        assertThat(schemas.migrate(SCRIPTED)).isEqualTo(version);
        assertThat(rows("select count(*) from %s.schema_history", SCRIPTED)).containsExactly(version + "|");
    }

    /** What stands in the schema, its own name taken out. */
    private List<String> rows(String query, TenantId tenant) throws SQLException {
        try (Connection connection =
                        server.get(OwnerDatabase.class).dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(query.formatted(tenant.schema()))) {
            if (query.contains("?")) {
                statement.setString(1, tenant.schema());
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        line.append(rows.getString(i)).append('|');
                    }
                    // Constraints and indexes of the history are named after the table they were copied from or made
                    // for.
                    found.add(line.toString().replace(tenant.schema(), "schema"));
                }
            }
            return found.stream()
                    .filter(line -> !line.contains("schema_history_"))
                    .sorted()
                    .toList();
        }
    }
}
