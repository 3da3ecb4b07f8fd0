package app.tollgate.ear.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The database and the two roles of the embedded server; making them again changes nothing. */
final class Roles {
    static final String DATABASE = "tollgate";
    static final String OWNER = "tollgate_owner";
    static final String APPLICATION = "tollgate_app";

    private final int port;
    private final Passwords passwords;

    Roles(int port, Passwords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    void make() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, passwords.of("owner"));
            role(statement, APPLICATION, passwords.of("application"));
            statement.execute("alter role " + APPLICATION + " set search_path = ''");
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        }
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String grant : grants()) {
                statement.execute(grant);
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        boolean exists = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'");
        statement.execute((exists ? "alter" : "create") + " role " + name + " login password '" + password + "'");
    }

    private static List<String> grants() {
        return List.of(
                "revoke all on database " + DATABASE + " from public",
                "grant connect, create, temporary on database " + DATABASE + " to " + OWNER,
                "grant connect on database " + DATABASE + " to " + APPLICATION,
                "revoke all on schema public from public");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        source.setUser(EmbeddedDatabase.SUPERUSER);
        source.setPassword(passwords.of("superuser"));
        return source.getConnection();
    }
}
