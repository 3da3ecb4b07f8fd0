package app.tollgate.ear.incontainer;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;

/** Marks the tenant once per number, in the chunk's transaction; breaks at number {@code breakAt}. */
@Dependent
@Named
public class CountingWriter extends AbstractItemWriter {

    static final int ITEMS = 100;

    @Inject
    private JobContext job;

    @Inject
    private MarkDesk desk;

    @Override
    public void writeItems(List<Object> items) {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
        Caller caller = Caller.system(new TenantId(parameters.getProperty("tenant")), "count-rows");
        int breakAt = Integer.parseInt(parameters.getProperty("breakAt"));
        for (Object item : items) {
            desk.mark(caller, "row-" + item);
            if (item.equals(breakAt)) {
                throw new IllegalStateException("broken at " + item + " by the test");
            }
        }
    }
}
