package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.LastWork;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds entries to the logs they belong to, with a hint for the sealer, in the running transaction. */
@ApplicationScoped
class LogWriting {

    /** The kind of work that the sealer looks for. */
    static final String SEALING = "system-log-seal";

    @Inject
    private LogRows rows;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    LogWriting() {}

    Instant now() {
        return clock.instant();
    }

    void write(List<LogEntry> entries) {
        TenantId own = LastWork.caller().map(Caller::tenant).orElseThrow();
        Map<TenantId, List<LogEntry>> byTenant = entries.stream()
                .collect(Collectors.groupingBy(LogEntry::tenant, LinkedHashMap::new, Collectors.toList()));
        byTenant.forEach((tenant, some) -> {
            if (tenant.equals(own)) {
                rows.insert(some);
            } else {
                rows.insertInto(tenant.schema(), some);
            }
            work.hint(SEALING, tenant);
        });
    }
}
