package app.tollgate.ejb.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * A connection that names the tenant's schema in each statement it prepares (see {@link SearchPath#mark}).
 *
 * <p>For EclipseLink, whose texts are the same for all tenants: the database would plan each of them anew whenever a connection goes to
 * another tenant than the last time, which costs more than most of its queries do.
 */
final class MarkedConnection implements InvocationHandler {

    private final Connection connection;
    private final String mark;

    private MarkedConnection(Connection connection, String mark) {
        this.connection = connection;
        this.mark = mark;
    }

    /** The connection as it is where there is no tenant. */
    static Connection of(Connection connection) {
        String mark = SearchPath.mark();
        return mark.isEmpty()
                ? connection
                : (Connection) Proxy.newProxyInstance(
                        MarkedConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new MarkedConnection(connection, mark));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("prepare")) {
            arguments[0] = mark + arguments[0];
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
