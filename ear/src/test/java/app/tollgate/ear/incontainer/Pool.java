package app.tollgate.ear.incontainer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The server's pool of connections, of which several are taken at the same time. */
@ApplicationScoped
public class Pool {

    @Resource(lookup = "java:app/jdbc/tollgate")
    private DataSource connections;

    /** Asks each of so many connections, as it comes from the pool; answers the refusals in the database's words. */
    List<String> refusals(int count, String query) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = connections.getConnection();
                taken.add(connection);
                ask(connection, query, refused);
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        return refused;
    }

    private static void ask(Connection connection, String query, List<String> refused) {
        try {
            connection.prepareStatement(query).executeQuery();
        } catch (SQLException refusal) {
            refused.add(refusal.getMessage());
        }
    }
}
