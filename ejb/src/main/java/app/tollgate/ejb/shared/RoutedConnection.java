package app.tollgate.ejb.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * EclipseLink's connection in a tenant's transaction: routed before its first statement does anything, and with the tenant's schema named
 * in each that it prepares (see {@link SearchPath#mark}).
 *
 * <p>A query that comes first takes the routing along ({@link FirstQuery}): a round trip to the database costs more than most queries do.
 * So would planning: texts without a mark are the same for all tenants, and the database would plan each anew whenever a connection goes
 * to another tenant than the last time.
 */
final class RoutedConnection implements InvocationHandler {

    private final Connection connection;
    private final String mark;

    private RoutedConnection(Connection connection, String mark) {
        this.connection = connection;
        this.mark = mark;
    }

    /** The connection as it is where there is no tenant. */
    static Connection of(Connection connection) {
        String mark = SearchPath.mark();
        return mark.isEmpty() ? connection : proxy(Connection.class, new RoutedConnection(connection, mark));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("prepare")) {
            stayWithTenant();
            String statement = (String) arguments[0];
            Optional<String> schema = routingToTake(method, statement);
            if (schema.isPresent()) {
                return FirstQuery.prepared(connection, mark + statement, schema.get());
            }
            arguments[0] = mark + statement;
        } else if (method.getName().startsWith("create")) {
            stayWithTenant();
            SearchPath.apply(connection);
        }
        return call(connection, method, arguments);
    }

    /** A connection that is used in the middle of another tenant's transaction would be routed to that one. */
    private void stayWithTenant() {
        if (!SearchPath.mark().equals(mark)) {
            throw new IllegalStateException("the connection of " + mark + "is used for " + SearchPath.mark());
        }
    }

    /** The schema that a query is to take along; anything else that comes first is routed before it is prepared. */
    private Optional<String> routingToTake(Method method, String statement) throws SQLException {
        boolean isQuery = method.getName().equals("prepareStatement")
                && method.getParameterCount() == 1
                && statement.regionMatches(true, 0, "select ", 0, "select ".length());
        if (!isQuery) {
            SearchPath.apply(connection);
        }
        return SearchPath.notYetSet();
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
