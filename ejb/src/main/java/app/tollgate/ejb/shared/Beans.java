package app.tollgate.ejb.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;

/**
 * Beans for code into which nothing is injected, such as what a transaction gathers until it commits.
 *
 * <p>{@code CDI.current()} looks through the stack of its caller each time: a twentieth of a call that reads one row.
 */
@ApplicationScoped
public class Beans {

    private static volatile Instance<Object> all;

    @Inject
    @Any
    private Instance<Object> every;

    Beans() {}

    /** The bean of this type. */
    public static <T> T get(Class<T> type) {
        Instance<Object> known = all;
        return (known == null ? CDI.current() : known).select(type).get();
    }

    void remember(@Observes @Initialized(ApplicationScoped.class) Object started) {
        all = every;
    }

    @PreDestroy
    void forget() {
        all = null;
    }
}
