package app.tollgate.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * Puts filters of ours into the server's connector, because what the connector refuses never reaches an application:
 * {@link CodecRefusals} below its HTTP codec, {@link GzipAnswers} in it, {@link StatusPhrases}, {@link PassedOverUpgrades} and
 * {@link UnreadableRequests} behind it.
 *
 * <p>The server offers no other place for it. Its own classes are called by name, so that a server without them, or with a wall
 * before them, still takes the application: those refusals then have an empty body, and the log says so once.
 */
@WebListener
public class Connector implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Connector.class.getName());
    private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";
    private static final Set<String> OURS = Set.of(
            UnreadableRequests.class.getName(),
            PassedOverUpgrades.class.getName(),
            StatusPhrases.class.getName(),
            CodecRefusals.class.getName());
    private static final String LISTENER = "org.glassfish.grizzly.config.dom.NetworkListener";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String publicUrl = ConfigProvider.getConfig()
                .getOptionalValue("tollgate.public.url", String.class)
                .orElse("");
        try {
            if (addToAll(new ConnectorAnswers(AnswerHeaders.of(publicUrl))) == 0) {
                LOG.warning("No HTTP listener was found; requests that cannot be read are refused without a body.");
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknownServer) {
            LOG.log(Level.WARNING, "Requests that cannot be read are refused without a body.", unknownServer);
        }
    }

    private static int addToAll(ConnectorAnswers answers) throws ReflectiveOperationException {
        Object service = ServerServices.named(SERVICE);
        Class<?> listenerType =
                Class.forName(LISTENER, false, service.getClass().getClassLoader());
        int added = 0;
        for (Object listener : ServerServices.locator().getAllServices(listenerType)) {
            Object proxy = service.getClass()
                    .getMethod("lookupNetworkProxy", listenerType)
                    .invoke(service, listener);
            if (proxy != null && addTo(transport(proxy), answers)) {
                added++;
            }
        }
        return added;
    }

    private static Transport transport(Object proxy) throws ReflectiveOperationException {
        Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
        return (Transport) listener.getClass().getMethod("getTransport").invoke(listener);
    }

    /** After a redeployment ours stand in the place of the old ones. */
    private static boolean addTo(Transport transport, ConnectorAnswers answers) {
        FilterChain chain = (FilterChain) transport.getProcessor();
        chain.removeIf(old -> OURS.contains(old.getClass().getName()));
        int codec = indexOf(chain, HttpCodecFilter.class);
        int application = indexOf(chain, HttpServerFilter.class);
        if (codec < 0 || application < 0) {
            return false;
        }
        // A request of HTTP/2 does not pass the codec.
        chain.add(application, new UnreadableRequests(answers, Protocol.HTTP_2_0::equals));
        chain.add(codec + 1, new UnreadableRequests(answers, protocol -> protocol != Protocol.HTTP_2_0));
        chain.add(codec + 1, new PassedOverUpgrades());
        chain.add(codec + 1, new StatusPhrases());
        CodecRefusals refusals = new CodecRefusals(answers);
        refusals.listenTo((HttpCodecFilter) chain.get(codec));
        GzipAnswers.replaceAllOf((HttpCodecFilter) chain.get(codec));
        chain.add(codec, refusals);
        return true;
    }

    private static int indexOf(FilterChain chain, Class<? extends Filter> type) {
        for (int i = 0; i < chain.size(); i++) {
            if (type.isInstance(chain.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
