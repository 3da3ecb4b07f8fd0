package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Routes the connections of a transaction to one tenant's schema, for that transaction only.
 *
 * <p>The setting is local to the database transaction ({@code set_config(…, true)}), so nothing is left on a pooled connection. A
 * connection used without a tenant keeps the role's empty path and finds no table.
 */
public final class SearchPath {

    private static final String TENANT = SearchPath.class.getName() + ".tenant";
    private static final String ROUTED = SearchPath.class.getName() + ".routed";

    /**
     * Takes the schema and holds until the transaction ends. Nobody waits longer for a lock than this either: connections are few, and
     * one tenant's locked table must not take them all. The parameters behind the schema are those of the {@link Plans}.
     */
    static final String ROUTE = "select set_config('search_path', ?, true), set_config('lock_timeout', '5s', true),"
            + " set_config('plan_cache_mode', ?, true), set_config('enable_seqscan', ?, true)";

    /** How many parameters {@link #ROUTE} has. */
    static final int PARAMETERS = 3;

    /** How the database plans the statements of a transaction. */
    enum Plans {
        /** It decides by itself, also whether a kept plan serves other values too. */
        AS_THEY_COME("auto", "on"),

        /**
         * One plan for all values, kept from the first time on, for statements that {@link #mark} keeps apart by tenant. They find
         * everything by keys, and a plan may not depend on how small a new tenant's tables were when it was made.
         */
        KEPT("force_generic_plan", "off");

        private final String mode;
        private final String scans;

        Plans(String mode, String scans) {
            this.mode = mode;
            this.scans = scans;
        }
    }

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

    /** Routes the connection if the running transaction has a tenant and is not routed yet. */
    static void apply(Connection connection) throws SQLException {
        Optional<String> schema = notYetSet();
        if (schema.isPresent()) {
            try (PreparedStatement statement = connection.prepareStatement(ROUTE)) {
                bind(statement, schema.get(), Plans.AS_THEY_COME);
                statement.execute();
            }
            isSet();
        }
    }

    /** Sets the parameters of {@link #ROUTE}, the first of the statement. */
    static void bind(PreparedStatement statement, String schema, Plans plans) throws SQLException {
        statement.setString(1, schema);
        statement.setString(2, plans.mode);
        statement.setString(3, plans.scans);
    }

    /** The schema that the transaction still has to be routed to with {@link #ROUTE}. */
    static Optional<String> notYetSet() {
        return CurrentTransaction.noted(TENANT, TenantId.class)
                .filter(tenant ->
                        CurrentTransaction.noted(ROUTED, Boolean.class).isEmpty())
                .map(TenantId::schema);
    }

    /** The tenant's schema as a comment before a statement; empty without a tenant. Statements with different marks share no plan. */
    static String mark() {
        return CurrentTransaction.noted(TENANT, TenantId.class)
                .map(tenant -> "/* " + tenant.schema() + " */ ")
                .orElse("");
    }

    /** Notes that the transaction is routed; its one connection stays so until it ends. */
    static void isSet() {
        CurrentTransaction.note(ROUTED, true);
    }
}
