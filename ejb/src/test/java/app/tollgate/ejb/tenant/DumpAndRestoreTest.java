package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.audit.LogVerification;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One tenant's schema, taken out of the database and put into another and back: all counts and sums are what they were, and the log's
 * chain fits and goes on. {@code COPY} stands for {@code pg_dump -n}, which carries rows by the same and sequences by {@code setval}; the
 * embedded PostgreSQL brings no {@code pg_dump}.
 */
class DumpAndRestoreTest {

    private static final String HISTORY = "schema_history";
    private static final String ELSEWHERE = "restored";

    private final TestServer server = TestServer.get();
    private final Caller tenant = TestTenants.newTenant();
    private final String schema = tenant.tenant().schema();

    @Test
    void aTenantsSchemaComesBackFromAnotherDatabaseAsItWas() throws Exception {
        aBusyDay();
        LogVerificationView before = verified();
        Map<String, String> sums = sums(TestDatabase.owner());
        assertThat(sums).containsKeys("usage_event", "usage_month", "system_log", "system_log_seal", "user_account");

        Dump dump = Dump.of(TestDatabase.owner(), schema);
        PGSimpleDataSource elsewhere = emptyDatabase();
        migrated(elsewhere);
        dump.into(elsewhere, schema);
        assertThat(sums(elsewhere)).isEqualTo(sums);

        execute(TestDatabase.owner(), "drop schema " + schema + " cascade");
        migrated(TestDatabase.owner());
        Dump.of(elsewhere, schema).into(TestDatabase.owner(), schema);
        assertThat(sums(TestDatabase.owner())).isEqualTo(sums);

        LogVerificationView after = verified();
        assertThat(after.intact()).as(after.toString()).isTrue();
        assertThat(after.sealed()).isGreaterThanOrEqualTo(before.sealed());
        goesOn(after);
    }

    /** Whoever restores all but one entry is found out. */
    @Test
    void aRestoreThatLeavesAnEntryOutIsNamed() throws Exception {
        aBusyDay();
        verified();
        Dump dump = Dump.of(TestDatabase.owner(), schema);
        execute(TestDatabase.owner(), "drop schema " + schema + " cascade");
        migrated(TestDatabase.owner());
        dump.into(TestDatabase.owner(), schema);
        execute(
                TestDatabase.owner(),
                "delete from " + schema + ".system_log where receipt = (select min(receipt) from " + schema
                        + ".system_log_seal)");
        assertThat(server.get(LogVerification.class).verify(tenant).intact()).isFalse();
    }

    private void aBusyDay() {
        Instant now = server.get(Clock.class).instant();
        server.get(UsageIntake.class)
                .record(
                        tenant,
                        TestUsage.batch(IntStream.range(0, 50)
                                .mapToObj(call -> TestUsage.call(
                                        "call-" + call,
                                        now.minus(Duration.ofMinutes(call)),
                                        31 + call,
                                        UsageLinks.NONE))
                                .toArray(app.tollgate.api.usage.NewUsageEvent[]::new)));
        TestLog.seal();
    }

    private LogVerificationView verified() {
        LogVerificationView found = server.get(LogVerification.class).verify(tenant);
        assertThat(found.intact()).as(found.toString()).isTrue();
        assertThat(found.sealed()).isPositive();
        return found;
    }

    /** Receipts and positions are taken up behind the last one, and the events that are there are still known. */
    private void goesOn(LogVerificationView restored) {
        aBusyDay();
        assertThat(server.in(
                        tenant,
                        () -> server.get(Sql.class)
                                .find("select count(*) from usage_event", row -> row.getLong(1))
                                .orElseThrow()))
                .isEqualTo(50);
        assertThat(verified().sealed()).isGreaterThan(restored.sealed());
    }

    /** Of each table how many rows there are, and one hash over all of them. */
    private Map<String, String> sums(PGSimpleDataSource database) throws SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : Dump.tables(statement, schema)) {
                try (var row =
                        statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by"
                                + " t::text collate \"C\")), '') from " + schema + "." + table + " t")) {
                    row.next();
                    sums.put(table, row.getString(1));
                }
            }
        }
        return sums;
    }

    private void migrated(PGSimpleDataSource database) {
        new SchemaMigration(
                        new OwnerDatabase(database.getUrl(), "tollgate_owner", TestDatabase.PASSWORD, "tollgate_app"))
                .migrate(tenant.tenant());
    }

    private PGSimpleDataSource emptyDatabase() throws SQLException {
        String name = ELSEWHERE + "_" + schema;
        TestDatabase.create(name);
        PGSimpleDataSource database = TestDatabase.owner();
        database.setDatabaseName(name);
        database.setUrl(TestDatabase.url().replace("/tollgate?", "/" + name + "?"));
        return database;
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of all tables, and where the sequences stand. */
    private record Dump(Map<String, byte[]> rows, Map<String, Long> sequences) {

        static Dump of(PGSimpleDataSource database, String schema) throws SQLException, IOException {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            Map<String, Long> sequences = new LinkedHashMap<>();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement, schema)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + schema + "." + table + " to stdout", out);
                    rows.put(table, out.toByteArray());
                }
                try (var row =
                        statement.executeQuery("select sequencename, last_value from pg_sequences where schemaname = '"
                                + schema + "' and last_value is not null")) {
                    while (row.next()) {
                        sequences.put(row.getString(1), row.getLong(2));
                    }
                }
            }
            return new Dump(rows, sequences);
        }

        /** Foreign keys are held up until all rows are there, as a restore of a dump adds them last. */
        void into(PGSimpleDataSource database, String schema) throws SQLException, IOException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                List<String> later = withoutForeignKeys(statement, schema);
                for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                    statement.execute("truncate " + schema + "." + table.getKey());
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + schema + "." + table.getKey() + " from stdin",
                                    new ByteArrayInputStream(table.getValue()));
                }
                for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                    statement.execute(
                            "select setval('" + schema + "." + sequence.getKey() + "', " + sequence.getValue() + ")");
                }
                for (String key : later) {
                    statement.execute(key);
                }
                connection.commit();
            }
        }

        private static List<String> withoutForeignKeys(Statement statement, String schema) throws SQLException {
            List<String> drop = new ArrayList<>();
            List<String> add = new ArrayList<>();
            try (var row = statement.executeQuery("select conrelid::regclass, conname, pg_get_constraintdef(oid)"
                    + " from pg_constraint where contype = 'f' and connamespace = '" + schema + "'::regnamespace")) {
                while (row.next()) {
                    String alter = "alter table " + row.getString(1);
                    drop.add(alter + " drop constraint " + row.getString(2));
                    add.add(alter + " add constraint " + row.getString(2) + " " + row.getString(3));
                }
            }
            for (String key : drop) {
                statement.execute(key);
            }
            return add;
        }

        /** All but the history of migrations, which the target has of its own. */
        static List<String> tables(Statement statement, String schema) throws SQLException {
            List<String> tables = new ArrayList<>();
            try (var row = statement.executeQuery("select tablename from pg_tables where schemaname = '" + schema
                    + "' and tablename <> '" + HISTORY + "' order by tablename")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            return tables;
        }
    }
}
