package app.tollgate.api.platform;

import java.time.Instant;
import java.util.List;

/**
 * How the platform does, in {@code /operator/health}.
 *
 * @param at when it was looked at
 * @param node the name of the node that answers, new at every start
 * @param startedAt when that node started
 * @param work each kind that waits somewhere, in the order of their names
 */
public record HealthView(
        HealthStatus status,
        Instant at,
        String node,
        Instant startedAt,
        Database database,
        Tenants tenants,
        List<Work> work) {

    /** Work is late when a tenant has waited longer than this, in seconds: every node looks for work each second. */
    public static final long LATE_SECONDS = 120;

    /** What is known, with the status that follows from it. */
    public static HealthView of(Instant at, Node node, Database database, Tenants tenants, List<Work> work) {
        boolean attention = tenants.outdated() > 0 || work.stream().anyMatch(Work::late);
        return new HealthView(
                attention ? HealthStatus.ATTENTION : HealthStatus.OK,
                at,
                node.name(),
                node.startedAt(),
                database,
                tenants,
                work);
    }

    /** One server process. */
    public record Node(String name, Instant startedAt) {}

    /**
     * The database behind all nodes.
     *
     * @param version as it calls itself
     * @param connections of the application's role, those of all nodes
     * @param busyConnections those of them that carry out a statement or hold a transaction
     */
    public record Database(String version, long connections, long busyConnections) {}

    /**
     * Who is served.
     *
     * @param outdated whose schema waits for its migration; they are answered 503 until then
     */
    public record Tenants(long total, long suspended, long outdated) {}

    /**
     * Work of one kind that waits for any node.
     *
     * @param tenants that are noted for it, those whose time comes later among them
     * @param longestWaitSeconds since the time of the longest waiting tenant came; 0 if none is due
     */
    public record Work(String kind, long tenants, long longestWaitSeconds, boolean late) {

        public static Work of(String kind, long tenants, long longestWaitSeconds) {
            return new Work(kind, tenants, longestWaitSeconds, longestWaitSeconds > LATE_SECONDS);
        }
    }
}
