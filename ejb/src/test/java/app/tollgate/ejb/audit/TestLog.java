package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;
import java.util.Map;

/** A tenant's log: what a test writes into it, what stands in it, as rows, and what its verification says. */
public final class TestLog {

    private static final TestServer SERVER = TestServer.get();

    private TestLog() {}

    /** One entry, without its time and ids. */
    public record Row(
            String type,
            String actorKind,
            String actorId,
            String actorName,
            String address,
            String action,
            String kind,
            String name,
            String requestId,
            Map<String, Object> details) {

        /** {@code field: before → after} of every change. */
        @SuppressWarnings("unchecked")
        public List<String> changes() {
            return ((List<Map<String, Object>>) details.get("changes"))
                    .stream()
                            .map(change ->
                                    change.get("field") + ": " + change.get("before") + " → " + change.get("after"))
                            .toList();
        }
    }

    /** Oldest first. */
    public static List<Row> of(Caller caller) {
        return SERVER.in(
                caller,
                () -> SERVER.get(Sql.class)
                        .list(
                                "select type, actor_kind, actor_id, actor_name, address, action, target_kind, target_name,"
                                        + " request_id, details from system_log order by receipt",
                                row -> new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9),
                                        LogValues.details(row.getString(10)))));
    }

    /** What a test writes that does not care. */
    static LogEvent event() {
        return LogEvent.of(LogEventType.INTEGRATION, "SENT");
    }

    static void write(Caller caller) {
        SERVER.get(SystemLog.class).add(caller, event());
    }

    /** Seals what waits in all logs. */
    public static void seal() {
        SERVER.get(LogSealer.class).sealWaiting();
    }

    public static Row last(Caller caller) {
        List<Row> all = of(caller);
        return all.get(all.size() - 1);
    }

    static LogVerificationView verified(Caller caller) {
        return SERVER.get(LogVerification.class).verify(caller);
    }

    /** The one number that a query in the tenant's schema answers. */
    static long number(Caller caller, String query) {
        return SERVER.in(
                caller,
                () -> SERVER.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }
}
