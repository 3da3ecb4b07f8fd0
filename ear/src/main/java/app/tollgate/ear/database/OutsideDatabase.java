package app.tollgate.ear.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that others run: asked once, with both roles, before anything else is started. */
public final class OutsideDatabase {
    private static final int PATIENCE_SECONDS = 10;
    private static final int OLDEST = 15;

    private OutsideDatabase() {}

    /**
     * Succeeds if both roles can sign in and the owner may make schemas; else the exception's message says in one line which cannot and
     * why.
     */
    public static void check(DatabaseAccess access) throws IOException {
        signIn(access.url(), access.user(), access.password());
        if (!signIn(access.url(), access.ownerUser(), access.ownerPassword())) {
            throw new IOException("the database at " + access.url() + " lets " + access.ownerUser()
                    + " make no schemas, which TOLLGATE_DB_OWNER_USER has to (grant create on database); is it the role of"
                    + " TOLLGATE_DB_USER by mistake?");
        }
    }

    /** Answers whether the role may make schemas. */
    private static boolean signIn(String url, String user, String password) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setConnectTimeout(PATIENCE_SECONDS);
        database.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IOException(
                        "the database at " + url + " is PostgreSQL " + version + "; 15 or newer is needed");
            }
            return mayMakeSchemas(connection);
        } catch (SQLException unreachable) {
            throw new IOException(
                    "the database at " + url + " cannot be used as " + user + ": " + firstLine(unreachable),
                    unreachable);
        }
    }

    private static boolean mayMakeSchemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select has_database_privilege(current_database(), 'create')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
