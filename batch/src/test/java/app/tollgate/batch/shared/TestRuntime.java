package app.tollgate.batch.shared;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** The batch runtime of a node that carries nothing out: it remembers what was started, and a job stands as the test says. */
final class TestRuntime {

    private final List<JobOrder> started = new ArrayList<>();
    private final List<BatchStatus> statuses = new ArrayList<>();

    /** What was started, as the jobs themselves read it. */
    List<JobOrder> started() {
        return List.copyOf(started);
    }

    /** Lets the job that was started as the {@code number}th, from 0, come to its end. */
    void end(int number, BatchStatus status) {
        statuses.set(number, status);
    }

    JobOperator operator() {
        return answering(
                JobOperator.class,
                Map.of(
                        "start",
                        given -> start((String) given[0], (Properties) given[1]),
                        "getJobExecution",
                        given -> execution((Long) given[0]),
                        "stop",
                        given -> stop((Long) given[0])));
    }

    private long start(String job, Properties parameters) {
        started.add(JobOrder.of(
                answering(JobContext.class, Map.of("getJobName", none -> job, "getProperties", none -> parameters))));
        statuses.add(BatchStatus.STARTED);
        return statuses.size() - 1L;
    }

    /** The job goes on until the test has it end. */
    private Void stop(long number) {
        statuses.set((int) number, BatchStatus.STOPPING);
        return null;
    }

    /** Whether the job that was started as the {@code number}th, from 0, was told to stop. */
    boolean isStopping(int number) {
        return statuses.get(number) == BatchStatus.STOPPING;
    }

    private JobExecution execution(long number) {
        return answering(JobExecution.class, Map.of("getBatchStatus", none -> statuses.get((int) number)));
    }

    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> answers.get(method.getName()).apply(given)));
    }
}
