package app.tollgate.web.shared;

import app.tollgate.web.access.Identity;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tells the log which request and tenant a record belongs to.
 *
 * <p>A thread-local, for the log alone: a record is written by code that knows no caller. Nothing else may read it.
 */
@WebListener
public class RequestInLog implements ServletContextListener, ServletRequestListener {

    private static final String LOG = "app.tollgate.ear.log.LogContext";
    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        tellLog(RequestInLog::context);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        tellLog(Map::of);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            CURRENT.set(request);
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        CURRENT.remove();
    }

    static Map<String, String> context() {
        Map<String, String> context = new TreeMap<>();
        Optional.ofNullable(CURRENT.get()).ifPresent(request -> {
            context.put("request", RequestIds.of(request));
            Identity.of(request)
                    .ifPresent(
                            identity -> context.put("tenant", identity.tenant().slug()));
        });
        return context;
    }

    // The launcher's log stands outside the application; on a server that was started another way there is none.
    private static void tellLog(Supplier<Map<String, String>> source) {
        try {
            Class.forName(LOG, true, ClassLoader.getSystemClassLoader())
                    .getMethod("use", Supplier.class)
                    .invoke(null, source);
        } catch (ReflectiveOperationException otherServer) {
            System.getLogger(RequestInLog.class.getName())
                    .log(System.Logger.Level.DEBUG, "the log does not name requests", otherServer);
        }
    }
}
