package app.tollgate.batch.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;

/** Boundary that removes what the job repository knows of jobs long over; the server's batch runtime removes nothing itself. */
@Stateless
@Interceptors(TenantTransaction.class)
public class JobHistory {

    /** As long as the reports that the jobs made. */
    static final Duration KEPT = Duration.ofDays(30);

    static final int MOST_AT_ONCE = 500;

    private static final Duration LEASE_LENGTH = Duration.ofMinutes(1);

    /** A job that a crash left as running counts by its last sign of life; one without an execution is just being started. */
    private static final String REMOVE = """
            with old as (
              select instance.jobinstanceid as id from batch.jbatchjobinstancedata instance
                join batch.jbatchexecutioninstancedata execution using (jobinstanceid)
              group by instance.jobinstanceid having max(coalesce(execution.updatetime, execution.createtime)) < ?
              order by instance.jobinstanceid limit ?),
            execution as (
              delete from batch.jbatchexecutioninstancedata where jobinstanceid in (select id from old) returning jobexecid),
            step as (
              delete from batch.jbatchstepexecutioninstancedata where jobexecid in (select jobexecid from execution)
              returning stepexecid),
            step_status as (
              delete from batch.jbatchstepstatus where id in (select stepexecid from step)),
            job_status as (
              delete from batch.jbatchjobstatus where id in (select id from old)),
            checkpoint as (
              delete from batch.jbatchcheckpointdata where split_part(id, ',', 1) in (select id::text from old))
            delete from batch.jbatchjobinstancedata where jobinstanceid in (select id from old)
            """;

    @Inject
    private Sql sql;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    public JobHistory() {}

    JobHistory(Sql sql, Leases leases, Clock clock) {
        this.sql = sql;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Removes up to {@value #MOST_AT_ONCE} jobs with all their executions, if no other node is at it.
     *
     * @return how many; as many as could be means that there may be more
     */
    public int removeOld(Caller caller) {
        return leases.take("job-history", LEASE_LENGTH).isEmpty()
                ? 0
                : sql.update(REMOVE, clock.instant().minus(KEPT), MOST_AT_ONCE);
    }
}
