package app.tollgate.web.platform;

import app.tollgate.web.shared.ServerServices;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the server from tracing our requests unless {@code otel.sdk.disabled=false} asks for it.
 *
 * <p>The server leaves tracing off as MicroProfile Telemetry wants it (section "Configuration"), but asks for the application's tracer
 * after its first request, and to have one it switches tracing on, for nobody: that takes a fortieth of a small request's time. So the
 * application has a tracer before, one that does nothing. Classes of the server are called by name; a server without them takes the
 * application as well.
 */
@WebListener
public class ServerTraces implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ServerTraces.class.getName());
    private static final String CALLS = "org.glassfish.api.invocation.InvocationManager";
    private static final String TRACING = "fish.payara.opentracing.OpenTracingService";
    private static final String NONE = "io.opentracing.noop.NoopTracerFactory";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean areWanted = ConfigProvider.getConfig()
                .getOptionalValue("otel.sdk.disabled", Boolean.class)
                .map(disabled -> !disabled)
                .orElse(false);
        try {
            if (!areWanted) {
                switchOff();
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknownServer) {
            LOG.log(Level.FINE, "The server traces in another way, or not at all.", unknownServer);
        }
    }

    private static void switchOff() throws ReflectiveOperationException {
        Object tracing = ServerServices.named(TRACING);
        Object application = tracing.getClass()
                .getMethod("getApplicationName", Class.forName(CALLS))
                .invoke(tracing, ServerServices.named(CALLS));
        Field tracers = tracing.getClass().getDeclaredField("tracers");
        tracers.setAccessible(true);
        put(
                (Map<?, ?>) tracers.get(null),
                application,
                Class.forName(NONE).getMethod("create").invoke(null));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> tracers, Object application, Object tracer) {
        ((Map<Object, Object>) tracers).putIfAbsent(application, tracer);
    }
}
