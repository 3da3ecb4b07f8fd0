package app.tollgate.ear.launch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers 503 for the application while the port is open and it is not there: at the start and at the end. The server would answer with
 * pages of its own and 404, for which senders of usage give an event up.
 *
 * <p>A filter of the server's connector that stands before its HTTP codec. The server's classes have a loader of their own and are
 * therefore called by name.
 */
final class Gate {
    private static final String GRIZZLY = "org.glassfish.grizzly.";
    private static final long BRIEF_PAUSE_NANOS = 50_000;
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
    private final List<List<Object>> chains = new ArrayList<>();

    private Gate(Object filter) {
        this.filter = filter;
    }

    /**
     * Waits until the server whose classes the loader has begins to listen, which it does in the middle of its boot, and stands before each
     * of its listeners at once, closed.
     */
    static Gate before(ClassLoader server) throws ReflectiveOperationException, InterruptedException {
        Class<?> filter = server.loadClass(GRIZZLY + "filterchain.Filter");
        Gate gate = new Gate(Proxy.newProxyInstance(server, new Class<?>[] {filter}, new Answering(server)));
        Class<?> listenerType = server.loadClass(GRIZZLY + "config.dom.NetworkListener");
        ServerServices services = ServerServices.of(server);
        Class<?> connectorsType = server.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object connectors = services.whileItBegins(connectorsType);
        Method connectorOf = connectorsType.getMethod("lookupNetworkProxy", listenerType);
        List<Object> open = new ArrayList<>(services.all(listenerType));
        for (boolean allAreThere = false; !allAreThere; LockSupport.parkNanos(BRIEF_PAUSE_NANOS)) {
            allAreThere = services.isReady(connectorsType);
            for (Iterator<Object> listeners = open.iterator(); listeners.hasNext(); ) {
                Object connector = connectorOf.invoke(connectors, listeners.next());
                if (connector != null) {
                    gate.closeBefore(chain(connector));
                    listeners.remove();
                }
            }
        }
        return gate;
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

    private void closeBefore(List<Object> chain) {
        chain.add(1, filter);
        chains.add(chain);
    }

    /** From now on the application answers. */
    void open() {
        chains.forEach(chain -> chain.remove(filter));
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
