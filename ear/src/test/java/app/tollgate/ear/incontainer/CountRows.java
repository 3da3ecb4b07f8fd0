package app.tollgate.ear.incontainer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import app.tollgate.api.shared.Caller;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/** Starts the job {@code count-rows} and waits for its end. */
final class CountRows {

    static final String NAME = "count-rows";

    private CountRows() {}

    /** Starts it for the tenant so that it breaks at an item. */
    static long start(Caller tenant, int breakAt) {
        return BatchRuntime.getJobOperator().start(NAME, parameters(tenant, breakAt));
    }

    /** Starts it again so that it does not break. */
    static long restart(long execution, Caller tenant) {
        return BatchRuntime.getJobOperator().restart(execution, parameters(tenant, -1));
    }

    static BatchStatus ended(long execution) throws InterruptedException {
        JobOperator jobs = BatchRuntime.getJobOperator();
        CountDownLatch tries = new CountDownLatch(300);
        while (jobs.getJobExecution(execution).getEndTime() == null && tries.getCount() > 0) {
            tries.countDown();
            tries.await(100, MILLISECONDS);
        }
        return jobs.getJobExecution(execution).getBatchStatus();
    }

    private static Properties parameters(Caller tenant, int breakAt) {
        Properties parameters = new Properties();
        parameters.setProperty("tenant", tenant.tenant().slug());
        parameters.setProperty("breakAt", Integer.toString(breakAt));
        return parameters;
    }
}
