package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.stream.Collectors;

/** Boundary of what operators watch: is the database there, how many connections are in use, how much work waits. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PlatformFigures {

    @Inject
    private Sql sql;

    @Inject
    private DatabaseClock clock;

    /** Fails if the database does not answer. */
    public void ping(Caller caller) {
        sql.list("select 1", row -> row.getInt(1));
    }

    /** Of the database, as it calls itself. */
    public String databaseVersion(Caller caller) {
        return sql.find("show server_version", row -> row.getString(1)).orElseThrow();
    }

    /** Connections of the app's role by state ({@code active}, {@code idle}, …), on all nodes. */
    public Map<String, Long> connections(Caller caller) {
        return sql
                .list(
                        "select coalesce(state, 'other'), count(*) from pg_stat_activity where usename = current_user group by 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What waits, by kind of work. */
    public Map<String, WaitingWork> waiting(Caller caller) {
        return sql
                .list(
                        "select kind, count(*), greatest(0, extract(epoch from ?::timestamptz - min(due_at)))::bigint"
                                + " from platform.tenant_work group by kind",
                        row -> Map.entry(row.getString(1), new WaitingWork(row.getLong(2), row.getLong(3))),
                        clock.instant())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
