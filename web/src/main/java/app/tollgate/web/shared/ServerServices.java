package app.tollgate.web.shared;

import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.BuilderHelper;

/** The server's own services, called by name: a server without them takes the application as well. */
public final class ServerServices {

    private static final String SERVER = "org.glassfish.internal.api.Globals";

    private ServerServices() {}

    /** @throws ReflectiveOperationException if the server is another than we know */
    static ServiceLocator locator() throws ReflectiveOperationException {
        return (ServiceLocator)
                Class.forName(SERVER).getMethod("getDefaultHabitat").invoke(null);
    }

    /** The service of that class or interface; the same exception as {@link #locator}. */
    public static Object named(String contract) throws ReflectiveOperationException {
        ServiceLocator server = locator();
        return server.getServiceHandle(server.getBestDescriptor(BuilderHelper.createContractFilter(contract)))
                .getService();
    }
}
