package app.tollgate.batch.shared;

import java.time.Instant;

/**
 * A job that this node runs.
 *
 * @param since when it got its place
 * @param isLeaving whether it gives its place away as soon as it may
 */
record RunningJob(JobOrder order, Instant since, boolean isLeaving) {

    RunningJob leaving() {
        return new RunningJob(order, since, true);
    }
}
