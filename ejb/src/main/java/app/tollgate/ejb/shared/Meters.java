package app.tollgate.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} shows: counters, timers and gauges of the application, by MicroProfile Metrics. */
@ApplicationScoped
public class Meters {

    @Inject
    @Any
    private Instance<MetricRegistry> registries;

    /** Looking a meter up builds its id anew each time; a request would do so five times. */
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

    private final Map<Key, Histogram> histograms = new ConcurrentHashMap<>();
    private volatile MetricRegistry registry;

    private record Key(String name, List<Tag> tags) {}

    /** Adds to a counter. Tags come from small closed sets, never from ids or texts of callers. */
    public void count(String name, long by, Tag... tags) {
        MetricRegistry all = registry();
        if (all != null) {
            counters.computeIfAbsent(new Key(name, List.of(tags)), key -> all.counter(name, tags))
                    .inc(by);
        }
    }

    /** Adds to a histogram in milliseconds; its name ends in {@code _milliseconds}. */
    public void time(String name, Duration took, Tag... tags) {
        MetricRegistry all = registry();
        if (all != null) {
            histograms
                    .computeIfAbsent(new Key(name, List.of(tags)), key -> all.histogram(name, tags))
                    .update(took.toMillis());
        }
    }

    /** Shows a figure that is asked for at each scrape. */
    public void gauge(String name, Supplier<Number> figure, Tag... tags) {
        if (registry() != null) {
            registry().gauge(name, figure, tags);
        }
    }

    /** The application's registry, or null where there is no server around (tests). */
    private MetricRegistry registry() {
        MetricRegistry known = registry;
        if (known == null && !registries.isUnsatisfied()) {
            known = registries.select(ApplicationScope.INSTANCE).get();
            registry = known;
        }
        return known;
    }

    private static final class ApplicationScope
            extends jakarta.enterprise.util.AnnotationLiteral<org.eclipse.microprofile.metrics.annotation.RegistryScope>
            implements org.eclipse.microprofile.metrics.annotation.RegistryScope {
        private static final long serialVersionUID = 1L;
        static final ApplicationScope INSTANCE = new ApplicationScope();

        @Override
        public String scope() {
            return MetricRegistry.APPLICATION_SCOPE;
        }
    }
}
