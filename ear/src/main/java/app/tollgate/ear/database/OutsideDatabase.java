package app.tollgate.ear.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that others run: asked once, with both roles, before anything else is started. */
public final class OutsideDatabase {
    private static final int PATIENCE_SECONDS = 10;
    private static final int OLDEST = 15;

    private OutsideDatabase() {}

    /** Succeeds if both roles can sign in; else the exception's message says in one line which cannot and why. */
    public static void check(DatabaseAccess access) throws IOException {
        signIn(access.url(), access.user(), access.password());
        signIn(access.url(), access.ownerUser(), access.ownerPassword());
    }

    private static void signIn(String url, String user, String password) throws IOException {
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
        } catch (SQLException unreachable) {
            throw new IOException(
                    "the database at " + url + " cannot be used as " + user + ": " + firstLine(unreachable),
                    unreachable);
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
