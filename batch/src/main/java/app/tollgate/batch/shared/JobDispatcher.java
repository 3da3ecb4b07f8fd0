package app.tollgate.batch.shared;

import app.tollgate.ejb.shared.JobKind;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Tag;

/** Has jobs of every kind started on this node until the application stops, and counted; each kind has a thread and places of its own. */
@ApplicationScoped
public class JobDispatcher {

    /** Short, because somebody may be waiting for a report of ten rows. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Inject
    private JobQueue queue;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Repeater repeater;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /** Serves the rows of a table. */
    public void serve(JobKind kind) {
        serve(new RowLine(kind, queue));
    }

    public void serve(JobLine line) {
        JobStarter starter = new JobStarter(line, BatchRuntime::getJobOperator, tenants, meters, clock);
        meters.gauge("tollgate_jobs_running", starter::running, new Tag("job", line.job()));
        repeater.every(PAUSE, "Starting " + line.job(), starter::dispatch);
    }
}
