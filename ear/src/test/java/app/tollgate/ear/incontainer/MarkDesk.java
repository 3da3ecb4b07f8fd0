package app.tollgate.ear.incontainer;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A boundary like any of the product's, with one method for each thing a transaction may do. */
@Stateless
@Interceptors(TenantTransaction.class)
public class MarkDesk {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Changes changes;

    @Inject
    private Leases leases;

    @jakarta.annotation.Resource
    private SessionContext session;

    /** Writes the tenant's name twice, once by EclipseLink and once by plain SQL. */
    public void mark(Caller caller, String key) {
        byte[] owner = caller.tenant().slug().getBytes(StandardCharsets.UTF_8);
        entities.persist(new Mark(key + "-entity", owner, clock.instant()));
        sql.update(
                "insert into idempotency (key, request_hash, state, node, created_at) values (?, ?, 'DONE', '', now())",
                key + "-sql",
                owner);
    }

    /** What both ways of reading see, and where they stand. */
    public Seen look(Caller caller) {
        List<String> byEntity = entities.createQuery("select m from Mark m order by m.key", Mark.class)
                .getResultStream()
                .map(Mark::key)
                .toList();
        List<String> bySql = sql.list("select key from idempotency order by key", row -> row.getString(1));
        return new Seen(byEntity, bySql, backendOfEntities(), backend(), path());
    }

    /** The same in the other order: plain SQL opens the connection. */
    public Seen lookBySqlFirst(Caller caller) {
        sql.list("select 1", row -> row.getInt(1));
        return look(caller);
    }

    public void markAndRefuse(Caller caller, String key) {
        mark(caller, key);
        throw ProblemException.notFound();
    }

    /** Marks the inner tenant in a transaction of its own, then the outer one. */
    public Seen markBoth(Caller outer, Caller inner, String key) {
        self().look(outer);
        self().markInOwnTransaction(inner, key);
        self().mark(outer, key);
        return self().look(outer);
    }

    /** Marks the inner tenant in a transaction of its own and is then refused itself. */
    public void markInnerAndRefuse(Caller outer, Caller inner, String key) {
        mark(outer, key);
        self().markInOwnTransaction(inner, key);
        throw ProblemException.notFound();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void markInOwnTransaction(Caller caller, String key) {
        mark(caller, key);
    }

    public void markOtherInSameTransaction(Caller caller, Caller other, String key) {
        mark(caller, key);
        self().mark(other, key);
    }

    /** Leaves the writing to the commit, as entities do. */
    public void markAtCommit(Caller caller, String key) {
        entities.persist(new Mark(key, new byte[0], clock.instant()));
    }

    public void announce(Caller caller, String topic, TenantId tenant, String... subjects) {
        for (String subject : subjects) {
            changes.announce(topic, tenant, subject);
        }
    }

    public Optional<Lease> take(Caller caller, String name, Duration length) {
        return leases.take(name, length);
    }

    /** What another node does when the lease has run out. */
    public void takeOver(Caller caller, String name) {
        sql.update("update platform.lease set holder = 'other', token = token + 1 where name = ?", name);
    }

    public void markUnder(Caller caller, Lease lease, String key) {
        mark(caller, key);
        leases.check(lease);
    }

    /** How the executions of the job ended, as the job repository in the database says. */
    public List<String> jobExecutions(Caller caller, String job) {
        return sql.list(
                "select execution.batchstatus from batch.jbatchexecutioninstancedata execution"
                        + " join batch.jbatchjobinstancedata instance using (jobinstanceid) where instance.name = ?"
                        + " order by execution.jobexecid",
                row -> row.getString(1),
                job);
    }

    /** Makes all jobs of the repository look as if they had ended so much earlier. */
    public void ageJobs(Caller operator, Duration by) {
        sql.update(
                "update batch.jbatchexecutioninstancedata set createtime = createtime - make_interval(secs => ?),"
                        + " updatetime = updatetime - make_interval(secs => ?)",
                by.toSeconds(),
                by.toSeconds());
    }

    /** How many rows all tables of the job repository have together. */
    public long jobRows(Caller operator) {
        return sql.find(
                        "select (select count(*) from batch.jbatchjobinstancedata)"
                                + " + (select count(*) from batch.jbatchexecutioninstancedata)"
                                + " + (select count(*) from batch.jbatchstepexecutioninstancedata)"
                                + " + (select count(*) from batch.jbatchjobstatus)"
                                + " + (select count(*) from batch.jbatchstepstatus)"
                                + " + (select count(*) from batch.jbatchcheckpointdata)",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private MarkDesk self() {
        return session.getBusinessObject(MarkDesk.class);
    }

    private long backend() {
        return sql.find("select pg_backend_pid()", row -> row.getLong(1)).orElseThrow();
    }

    private long backendOfEntities() {
        return ((Number) entities.createNativeQuery("select pg_backend_pid()").getSingleResult()).longValue();
    }

    private String path() {
        return sql.find("select current_setting('search_path')", row -> row.getString(1))
                .orElseThrow();
    }

    /** One look at a tenant. */
    public record Seen(
            List<String> byEntity, List<String> bySql, long backendOfEntities, long backendOfSql, String path) {}
}
