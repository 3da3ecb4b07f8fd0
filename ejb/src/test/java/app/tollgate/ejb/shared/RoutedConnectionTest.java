package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What EclipseLink's connections send to the database in a tenant's transaction, and how often. */
class RoutedConnectionTest {

    private static final DataSource APP = TestDatabase.app();
    private static final String NAMED = "select ? || current_schema()";

    private final Caller tenant = TestTenants.newTenantWithoutPassword();
    private final List<String> prepared = new ArrayList<>();

    @Test
    void theFirstQueryTakesTheRoutingAlongAndTheNextOnesAreAlone() {
        inTenant(connection -> {
            assertThat(named(connection, "a ")).isEqualTo("a " + schema());
            assertThat(named(connection, "b ")).isEqualTo("b " + schema());
        });
        assertThat(prepared).hasSize(2);
        assertThat(prepared.get(0)).startsWith(SearchPath.ROUTE).endsWith("/* " + schema() + " */ " + NAMED);
        assertThat(prepared.get(1)).isEqualTo("/* " + schema() + " */ " + NAMED);
    }

    @Test
    void aQueryThatIsPreparedAndNeverSentRoutesNothing() {
        inTenant(connection -> {
            connection.prepareStatement(NAMED).close();
            assertThat(named(connection, "")).isEqualTo(schema());
        });
    }

    @Test
    void whatIsNoQueryIsRoutedBefore() {
        inTenant(connection -> {
            try (PreparedStatement change = connection.prepareStatement("update idempotency set state = ?")) {
                change.setString(1, "DONE");
                assertThat(change.executeUpdate()).isZero();
            }
        });
        assertThat(prepared).hasSize(2).first().isEqualTo(SearchPath.ROUTE);
    }

    @Test
    void aPlainStatementIsRoutedBefore() {
        inTenant(connection -> {
            try (Statement plain = connection.createStatement();
                    ResultSet rows = plain.executeQuery("select current_schema()")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(schema());
            }
        });
    }

    @Test
    void aQueryLimitsItsOwnRows() {
        inTenant(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select * from generate_series(1, ?)")) {
                query.setMaxRows(3);
                query.setFetchSize(2);
                query.setInt(1, 10);
                ResultSet rows = query.executeQuery();
                List<Integer> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
                assertThat(found).containsExactly(1, 2, 3);
            }
        });
    }

    @Test
    void anErrorOfTheQueryIsTheQuerys() {
        inTenant(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 / ?")) {
                query.setInt(1, 0);
                assertThatThrownBy(query::executeQuery)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("22012"));
            }
        });
    }

    @Test
    void aConnectionServesTenantsInTurnAndNoneOfThemInAnothersTransaction() throws SQLException {
        Caller other = TestTenants.newTenantWithoutPassword();
        try (Connection connection = APP.getConnection()) {
            connection.setAutoCommit(false);
            for (Caller caller : List.of(tenant, other, tenant)) {
                TestServer.get().in(caller, () -> {
                    assertThat(named(RoutedConnection.of(connection), ""))
                            .isEqualTo(caller.tenant().schema());
                    connection.commit();
                    return null;
                });
            }
            List<Connection> routed = new ArrayList<>();
            TestServer.get().in(tenant, () -> routed.add(RoutedConnection.of(connection)));
            assertThatThrownBy(() -> TestServer.get().in(other, () -> named(routed.get(0), "")))
                    .hasStackTraceContaining(tenant.tenant().schema());
        }
    }

    @Test
    void aFirstQueryIsNothingButAQuery() {
        inTenant(connection -> {
            PreparedStatement query = connection.prepareStatement("select 1");
            assertThatThrownBy(query::execute).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(query::executeUpdate).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void withoutATenantNothingIsAddedAndNoTableIsFound() throws SQLException {
        try (Connection connection = APP.getConnection()) {
            assertThat(RoutedConnection.of(connection)).isSameAs(connection);
            assertThatThrownBy(() -> connection
                            .prepareStatement("select * from idempotency")
                            .executeQuery())
                    .isInstanceOf(SQLException.class);
        }
    }

    private String schema() {
        return tenant.tenant().schema();
    }

    private static String named(Connection connection, String greeting) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAMED)) {
            query.setString(1, greeting);
            ResultSet rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void inTenant(Work work) {
        TestServer.get().in(tenant, (Callable<Void>) () -> {
            try (Connection connection = APP.getConnection()) {
                connection.setAutoCommit(false);
                work.with(RoutedConnection.of(noted(connection)));
                connection.rollback();
            }
            return null;
        });
    }

    private Connection noted(Connection connection) {
        return RoutedConnection.proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
            }
            return RoutedConnection.call(connection, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException;
    }
}
