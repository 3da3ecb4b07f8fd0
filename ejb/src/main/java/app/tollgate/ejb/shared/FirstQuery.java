package app.tollgate.ejb.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A query that routes its transaction in the same round trip; to who prepared it it looks like the query alone. */
final class FirstQuery implements InvocationHandler {

    private final PreparedStatement both;

    private FirstQuery(PreparedStatement both) {
        this.both = both;
    }

    static PreparedStatement prepared(Connection connection, String query, String schema) throws SQLException {
        PreparedStatement both = connection.prepareStatement(SearchPath.ROUTE + ";" + query);
        SearchPath.bind(both, schema, SearchPath.Plans.AS_THEY_COME);
        return RoutedConnection.proxy(PreparedStatement.class, new FirstQuery(both));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executeQuery") && method.getParameterCount() == 0) {
            SqlResults results = SqlResults.of(both).next();
            SearchPath.isSet();
            return results.rows();
        }
        if (method.getName().startsWith("execute")) {
            throw new UnsupportedOperationException("a query is carried out by executeQuery()");
        }
        if (setsParameter(method)) {
            arguments[0] = SearchPath.PARAMETERS + (int) arguments[0];
        }
        return RoutedConnection.call(both, method, arguments);
    }

    /** Such as {@code setString(int, String)}; {@code setFetchSize(int)} has one argument. */
    private static boolean setsParameter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() >= 2
                && method.getParameterTypes()[0] == int.class;
    }
}
