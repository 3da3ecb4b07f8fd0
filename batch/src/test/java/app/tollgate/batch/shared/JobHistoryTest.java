package app.tollgate.batch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobHistoryTest {

    private static final Duration LITTLE = Duration.ofMinutes(1);
    private static final List<String> TABLES = List.of(
            "jbatchcheckpointdata",
            "jbatchstepstatus",
            "jbatchstepexecutioninstancedata",
            "jbatchjobstatus",
            "jbatchexecutioninstancedata",
            "jbatchjobinstancedata");

    private final Caller operator = TestTenants.operator();
    private final TestServer server = TestServer.get();
    private final Sql sql = server.get(Sql.class);
    private final Instant now = server.get(Clock.class).instant();
    private final JobHistory history = new JobHistory(sql, server.get(Leases.class), server.get(Clock.class));

    @BeforeEach
    void noLeaseAndNoJobs() {
        update("update platform.lease set expires_at = now() where name = 'job-history'");
        for (String table : TABLES) {
            update("delete from batch." + table);
        }
    }

    @Test
    void aJobGoesWithEverythingThatIsKnownOfItWhenItsReportWould() {
        job(JobHistory.KEPT.plus(LITTLE), "COMPLETED");
        job(JobHistory.KEPT.minus(LITTLE), "COMPLETED");
        assertThat(remove()).isEqualTo(1);
        for (String table : TABLES) {
            assertThat(count(table)).as(table).isEqualTo(1);
        }
        assertThat(remove()).isZero();
    }

    @Test
    void whatACrashLeftAsRunningGoesToo() {
        job(JobHistory.KEPT.plus(LITTLE), "STARTED");
        assertThat(remove()).isEqualTo(1);
    }

    @Test
    void aJobThatWasRestartedLatelyStaysWhole() {
        long job = job(JobHistory.KEPT.plus(LITTLE), "FAILED");
        execution(job, Duration.ZERO, "COMPLETED");
        assertThat(remove()).isZero();
        assertThat(count("jbatchexecutioninstancedata")).isEqualTo(2);
    }

    @Test
    void aJobThatIsJustBeingStartedStays() {
        instance();
        assertThat(remove()).isZero();
        assertThat(count("jbatchjobinstancedata")).isEqualTo(1);
    }

    @Test
    void anotherNodeThatIsAtItIsLeftAlone() {
        job(JobHistory.KEPT.plus(LITTLE), "COMPLETED");
        update("insert into platform.lease values ('job-history', 'another node', 1, now() + interval '1 minute')"
                + " on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at");
        assertThat(remove()).isZero();
    }

    private int remove() {
        return server.in(operator, () -> history.removeOld(operator));
    }

    /** A job with one execution of one step, all of them last touched so long ago. */
    private long job(Duration age, String status) {
        long job = instance();
        update("insert into batch.jbatchjobstatus values (?, null)", job);
        update("insert into batch.jbatchcheckpointdata values (? || ',step,READER', null)", Long.toString(job));
        execution(job, age, status);
        return job;
    }

    private long instance() {
        return server.in(
                        operator,
                        () -> sql.find(
                                "insert into batch.jbatchjobinstancedata (name) values ('job') returning jobinstanceid",
                                row -> row.getLong(1)))
                .orElseThrow();
    }

    private void execution(long job, Duration age, String status) {
        update(
                "with execution as (insert into batch.jbatchexecutioninstancedata (jobinstanceid, createtime, updatetime, batchstatus)"
                        + " values (?, ?, ?, ?) returning jobexecid),"
                        + " step as (insert into batch.jbatchstepexecutioninstancedata (jobexecid, stepname)"
                        + " select jobexecid, 'step' from execution returning stepexecid)"
                        + " insert into batch.jbatchstepstatus select stepexecid, null from step",
                job,
                now.minus(age).minus(LITTLE),
                now.minus(age),
                status);
    }

    private void update(String statement, Object... parameters) {
        server.in(operator, () -> sql.update(statement, parameters));
    }

    private long count(String table) {
        return server.in(operator, () -> sql.find("select count(*) from batch." + table, row -> row.getLong(1)))
                .orElseThrow();
    }
}
