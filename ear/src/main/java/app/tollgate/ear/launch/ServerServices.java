package app.tollgate.ear.launch;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server's own services, as its locator hands them out; its classes have a loader of their own and are called by name. */
final class ServerServices {
    private static final Annotation[] ANY = {};
    private static final long PAUSE_MILLIS = 1;

    private final Object locator;
    private final Method handleOf;
    private final Method allOf;
    private final Class<?> events;

    private ServerServices(ClassLoader server, Object locator) throws ReflectiveOperationException {
        Class<?> type = server.loadClass("org.glassfish.hk2.api.ServiceLocator");
        this.locator = locator;
        this.handleOf = type.getMethod("getServiceHandle", Class.class, Annotation[].class);
        this.allOf = type.getMethod("getAllServices", Type.class, Annotation[].class);
        this.events = server.loadClass("org.glassfish.api.event.Events");
    }

    /** Waits until the server that boots has a locator. */
    static ServerServices of(ClassLoader server) throws ReflectiveOperationException, InterruptedException {
        Method locator = server.loadClass("org.glassfish.internal.api.Globals").getMethod("getDefaultHabitat");
        Object found = locator.invoke(null);
        for (; found == null; found = locator.invoke(null)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return new ServerServices(server, found);
    }

    List<?> all(Class<?> service) throws ReflectiveOperationException {
        return (List<?>) allOf.invoke(locator, service, ANY);
    }

    /** Whether the server has made the service and is done with that; asking for it before would make it too early. */
    boolean isReady(Class<?> service) throws ReflectiveOperationException {
        return ready(service).isPresent();
    }

    /**
     * Waits until the server begins to make a service that listens to events, which it says before it does anything else.
     *
     * @return the service, which may not be ready yet
     */
    Object whileItBegins(Class<?> service) throws ReflectiveOperationException, InterruptedException {
        Optional<Object> found = listening(service);
        for (; found.isEmpty(); found = listening(service)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return found.get();
    }

    private Optional<Object> listening(Class<?> service) throws ReflectiveOperationException {
        Optional<Object> told = ready(events);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Field listeners = told.get().getClass().getDeclaredField("listeners");
        listeners.setAccessible(true);
        // Whoever registers a listener holds the same lock.
        synchronized (told.get()) {
            return new ArrayList<>((List<?>) listeners.get(told.get()))
                    .stream()
                            .filter(service::isInstance)
                            .map(Object.class::cast)
                            .findAny();
        }
    }

    private Optional<Object> ready(Class<?> service) throws ReflectiveOperationException {
        Object handle = handleOf.invoke(locator, service, ANY);
        Class<?> type = handleOf.getReturnType();
        return handle != null && (boolean) type.getMethod("isActive").invoke(handle)
                ? Optional.of(type.getMethod("getService").invoke(handle))
                : Optional.empty();
    }
}
