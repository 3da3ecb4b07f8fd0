package app.tollgate.batch.shared;

import jakarta.annotation.PostConstruct;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** Asks the job repository once at the start: a server that cannot record jobs must not take any. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRepository {

    @PostConstruct
    void open() {
        BatchRuntime.getJobOperator().getJobNames();
    }
}
