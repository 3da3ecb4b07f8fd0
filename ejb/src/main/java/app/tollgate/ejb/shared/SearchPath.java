package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Routes the connections of a transaction to one tenant's schema, for that transaction only.
 *
 * <p>The setting is local to the database transaction ({@code set_config(…, true)}), so nothing is left on a pooled connection. A
 * connection used without a tenant keeps the role's empty path and finds no table.
 */
public final class SearchPath {

    private static final String TENANT = SearchPath.class.getName() + ".tenant";
    private static final String ROUTED = SearchPath.class.getName() + ".routed";

    private SearchPath() {}

    /**
     * Notes the tenant of the running transaction.
     *
     * @throws IllegalStateException if the transaction belongs to another tenant already
     */
    static void enter(TenantId tenant) {
        TenantId noted = CurrentTransaction.noted(TENANT, TenantId.class).orElse(null);
        if (noted != null && !noted.equals(tenant)) {
            throw new IllegalStateException("one transaction, one tenant: " + noted + ", not " + tenant);
        }
        if (noted == null) {
            CurrentTransaction.note(TENANT, tenant);
        }
    }

    /** Routes the connection if the running transaction has a tenant and this connection is not routed yet. */
    static void apply(Connection connection) throws SQLException {
        TenantId tenant = CurrentTransaction.noted(TENANT, TenantId.class).orElse(null);
        if (tenant == null) {
            return;
        }
        Object physical = connection.unwrap(PGConnection.class);
        if (CurrentTransaction.noted(ROUTED, Object.class).orElse(null) == physical) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select set_config('search_path', ?, true)")) {
            statement.setString(1, tenant.schema());
            statement.execute();
        }
        CurrentTransaction.note(ROUTED, physical);
    }
}
