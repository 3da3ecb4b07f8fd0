package app.tollgate.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.BuilderHelper;

/**
 * Puts {@link UnreadableRequests} into the server's connector, because what the connector refuses never reaches an application.
 *
 * <p>The server offers no other place for it. Its own classes are called by name, so that a server without them, or with a wall
 * before them, still takes the application: those refusals then have an empty body, and the log says so once.
 */
@WebListener
public class Connector implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Connector.class.getName());
    private static final String SERVER = "org.glassfish.internal.api.Globals";
    private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";
    private static final String LISTENER = "org.glassfish.grizzly.config.dom.NetworkListener";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String publicUrl = ConfigProvider.getConfig()
                .getOptionalValue("tollgate.public.url", String.class)
                .orElse("");
        try {
            if (addToAll(new UnreadableRequests(AnswerHeaders.of(publicUrl))) == 0) {
                LOG.warning("No HTTP listener was found; requests that cannot be read are refused without a body.");
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknownServer) {
            LOG.log(Level.WARNING, "Requests that cannot be read are refused without a body.", unknownServer);
        }
    }

    private static int addToAll(UnreadableRequests filter) throws ReflectiveOperationException {
        ServiceLocator server = (ServiceLocator)
                Class.forName(SERVER).getMethod("getDefaultHabitat").invoke(null);
        Object service = server.getServiceHandle(server.getBestDescriptor(BuilderHelper.createContractFilter(SERVICE)))
                .getService();
        Class<?> listenerType =
                Class.forName(LISTENER, false, service.getClass().getClassLoader());
        int added = 0;
        for (Object listener : server.getAllServices(listenerType)) {
            Object proxy = service.getClass()
                    .getMethod("lookupNetworkProxy", listenerType)
                    .invoke(service, listener);
            if (proxy != null && addTo(transport(proxy), filter)) {
                added++;
            }
        }
        return added;
    }

    private static Transport transport(Object proxy) throws ReflectiveOperationException {
        Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
        return (Transport) listener.getClass().getMethod("getTransport").invoke(listener);
    }

    /** Directly before the filter that calls applications; after a redeployment in the place of the old one. */
    private static boolean addTo(Transport transport, UnreadableRequests filter) {
        FilterChain chain = (FilterChain) transport.getProcessor();
        chain.removeIf(old -> old.getClass().getName().equals(UnreadableRequests.class.getName()));
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i) instanceof HttpServerFilter) {
                chain.add(i, filter);
                return true;
            }
        }
        return false;
    }
}
