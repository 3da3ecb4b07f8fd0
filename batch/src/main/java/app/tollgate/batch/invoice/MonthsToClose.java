package app.tollgate.batch.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.batch.shared.JobOrder;
import app.tollgate.ejb.invoice.MonthClosing;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Optional;

/** The first step: closes the months that are due, oldest first, each in a commit of its own. */
@Named("monthsToClose")
@Dependent
public class MonthsToClose extends AbstractBatchlet {

    @Inject
    private JobContext context;

    @Inject
    private MonthClosing closing;

    @Override
    public String process() {
        Caller caller = JobOrder.of(context).caller();
        Optional<YearMonth> closed;
        do {
            closed = closing.closeNext(caller);
        } while (closed.isPresent());
        return BatchStatus.COMPLETED.name();
    }
}
