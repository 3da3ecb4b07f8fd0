package app.tollgate.ear.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the application says about the request that a record belongs to: its id, its tenant.
 *
 * <p>The application cannot see this class, so it leaves a {@code Supplier<Map<String, String>>} of the calling thread's values
 * under the key {@code tollgate.log.context} of the system properties.
 */
final class LogContext {
    private static final String KEY = "tollgate.log.context";

    private LogContext() {}

    static Map<String, String> current() {
        Map<String, String> context = new TreeMap<>();
        if (System.getProperties().get(KEY) instanceof Supplier<?> supplier
                && supplier.get() instanceof Map<?, ?> values) {
            values.forEach((name, value) -> context.put(String.valueOf(name), String.valueOf(value)));
        }
        return context;
    }
}
