package app.tollgate.ear.launch;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Answers 503 for the application while the port is open and it is not there: at the start and at the end. The server would answer with
 * pages of its own and 404, for which senders of usage give an event up.
 *
 * <p>A filter of the server's connector that stands before its HTTP codec. The server's classes have a loader of their own and are
 * therefore called by name.
 */
final class Gate {
    private static final String GRIZZLY = "org.glassfish.grizzly.";
    private static final long PAUSE_MILLIS = 2;
    private static final String BODY =
            "{\"type\":\"urn:tollgate:problem:unavailable\",\"title\":\"The service is not available for a moment\","
                    + "\"status\":503,\"detail\":\"It is starting or stopping; try again in a few seconds.\","
                    + "\"instance\":\"/\",\"code\":\"unavailable\",\"requestId\":\"%s\"}";
    private static final String HEAD = String.join(
            "\r\n",
            "HTTP/1.1 503 Service Unavailable",
            "X-Request-Id: %s",
            "Retry-After: 2",
            "Content-Type: application/problem+json",
            "Content-Length: %d",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: same-origin",
            "Cache-Control: no-store",
            "Connection: close",
            "",
            "");

    private final Object filter;
    private final List<List<Object>> chains;

    private Gate(Object filter, List<List<Object>> chains) {
        this.filter = filter;
        this.chains = chains;
    }

    /**
     * Waits until the server whose classes the loader has listens, which it does in the middle of its boot, and stands before it at once,
     * closed.
     */
    static Gate before(ClassLoader server) throws ReflectiveOperationException, InterruptedException {
        Class<?> filter = server.loadClass(GRIZZLY + "filterchain.Filter");
        Gate gate = new Gate(
                Proxy.newProxyInstance(server, new Class<?>[] {filter}, new Answering(server)), chains(server));
        gate.close();
        return gate;
    }

    private static List<List<Object>> chains(ClassLoader server)
            throws ReflectiveOperationException, InterruptedException {
        Services services = Services.of(server);
        Class<?> listenerType = server.loadClass(GRIZZLY + "config.dom.NetworkListener");
        Object connectors = services.onceActive(server.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService"));
        Method connectorOf = connectors.getClass().getMethod("lookupNetworkProxy", listenerType);
        List<List<Object>> chains = new ArrayList<>();
        for (Object listener : services.all(listenerType)) {
            Object connector = connectorOf.invoke(connectors, listener);
            if (connector != null) {
                chains.add(chain(connector));
            }
        }
        return chains;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> chain(Object connector) throws ReflectiveOperationException {
        Object listener = call(connector, "getUnderlyingListener");
        return (List<Object>) call(call(listener, "getTransport"), "getProcessor");
    }

    private static Object call(Object of, String method) throws ReflectiveOperationException {
        return of.getClass().getMethod(method).invoke(of);
    }

    /** From now on nobody comes through; behind the transport, which is first, nothing is read. */
    void close() {
        chains.forEach(chain -> chain.add(1, filter));
    }

    /** From now on the application answers. */
    void open() {
        chains.forEach(chain -> chain.remove(filter));
    }

    /** The server's own services, as its locator hands them out. */
    private record Services(Class<?> type, Object locator) {
        private static final Annotation[] ANY = {};

        static Services of(ClassLoader server) throws ReflectiveOperationException, InterruptedException {
            Method locator =
                    server.loadClass("org.glassfish.internal.api.Globals").getMethod("getDefaultHabitat");
            Object found = locator.invoke(null);
            for (; found == null; found = locator.invoke(null)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return new Services(server.loadClass("org.glassfish.hk2.api.ServiceLocator"), found);
        }

        /** A service that the server has made; asking for it before would make it too early. */
        Object onceActive(Class<?> service) throws ReflectiveOperationException, InterruptedException {
            Method handle = type.getMethod("getServiceHandle", Class.class, Annotation[].class);
            Class<?> handleType = handle.getReturnType();
            Object found = handle.invoke(locator, service, ANY);
            while (found == null || !(boolean) handleType.getMethod("isActive").invoke(found)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                found = handle.invoke(locator, service, ANY);
            }
            return handleType.getMethod("getService").invoke(found);
        }

        List<?> all(Class<?> service) throws ReflectiveOperationException {
            return (List<?>) type.getMethod("getAllServices", Type.class, Annotation[].class)
                    .invoke(locator, service, ANY);
        }
    }

    /** What the filter does: it answers whatever is read, and lets everything else pass. */
    private static final class Answering implements InvocationHandler {
        private final Method write;
        private final Method connection;
        private final Method hangUp;
        private final Method stop;
        private final Method go;
        private final Method buffer;

        Answering(ClassLoader server) throws ReflectiveOperationException {
            Class<?> context = server.loadClass(GRIZZLY + "filterchain.FilterChainContext");
            write = context.getMethod("write", Object.class);
            connection = context.getMethod("getConnection");
            hangUp = server.loadClass(GRIZZLY + "Connection").getMethod("closeSilently");
            stop = context.getMethod("getStopAction");
            go = context.getMethod("getInvokeAction");
            buffer = server.loadClass(GRIZZLY + "memory.Buffers")
                    .getMethod("wrap", server.loadClass(GRIZZLY + "memory.MemoryManager"), byte[].class);
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
            return switch (method.getName()) {
                case "handleRead" -> {
                    write.invoke(arguments[0], buffer.invoke(null, null, answer()));
                    hangUp.invoke(connection.invoke(arguments[0]));
                    yield stop.invoke(arguments[0]);
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> "gate";
                default -> method.getName().startsWith("handle") ? go.invoke(arguments[0]) : null;
            };
        }

        private static byte[] answer() {
            String id = UUID.randomUUID().toString();
            String body = BODY.formatted(id);
            return (HEAD.formatted(id, body.length()) + body).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
