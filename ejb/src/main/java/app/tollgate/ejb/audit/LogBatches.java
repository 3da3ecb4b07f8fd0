package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Boundary that writes many entries of one tenant with one statement and one commit. */
@Stateless
@Interceptors(TenantTransaction.class)
public class LogBatches {

    @Inject
    private LogWriting writing;

    @Inject
    private BriefWaits waits;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Caller caller, List<LogEntry> entries) {
        waits.begin();
        writing.write(entries);
    }
}
