package app.tollgate.batch.shared;

import app.tollgate.ejb.shared.JobKind;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TenantDirectory;
import java.time.Clock;

/** One of several nodes on the same database, as far as it starts jobs. */
final class TestNode {

    private static final TestServer SERVER = TestServer.get();

    private final TestRuntime runtime = new TestRuntime();
    private final JobStarter starter;

    TestNode(JobLine line) {
        starter = new JobStarter(
                line,
                runtime::operator,
                SERVER.get(TenantDirectory.class),
                SERVER.get(Meters.class),
                SERVER.get(Clock.class));
    }

    TestNode(JobKind kind) {
        this(new RowLine(kind, SERVER.get(JobQueue.class)));
    }

    /** Looks once for what is to be started. */
    void dispatch() {
        starter.dispatch();
    }

    int running() {
        return starter.running();
    }

    TestRuntime runtime() {
        return runtime;
    }
}
