package app.tollgate.ear.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the application says about the request that a record belongs to: its id, its tenant.
 *
 * <p>The application finds this class by its name in the system's class loader, because it is not compiled against the launcher.
 */
public final class LogContext {
    private static volatile Supplier<Map<String, String>> source = Map::of;

    private LogContext() {}

    /** From now on records name what this says about the calling thread. */
    public static void use(Supplier<Map<String, String>> calling) {
        source = calling;
    }

    static Map<String, String> current() {
        return new TreeMap<>(source.get());
    }
}
