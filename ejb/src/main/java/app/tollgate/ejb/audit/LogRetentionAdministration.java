package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogRetention;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;

/** Boundary where operators say how long a tenant's log is kept: who could be accused by it must not be able to shorten it. */
@Stateless
@Interceptors(TenantTransaction.class)
public class LogRetentionAdministration {

    @Inject
    private LogRetentions retentions;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private TenantWork work;

    @Inject
    private SystemLog log;

    /** @throws ProblemException {@code not-found} */
    public LogRetention get(Caller operator, String slug) {
        return retentions.of(known(slug));
    }

    /** Takes effect within minutes; what is removed then stays removed. */
    public LogRetention put(Caller operator, String slug, LogRetention retention) {
        TenantId tenant = known(slug);
        FieldChange change = FieldChange.of("months", retentions.of(tenant).months(), retention.months());
        retentions.put(tenant, retention);
        log.addTo(
                operator,
                tenant,
                LogEvent.change(LogEvent.CHANGED, LogTarget.the("SYSTEM_LOG_RETENTION"), List.of(change)));
        work.hint(LogPurge.WORK, tenant);
        return retention;
    }

    private TenantId known(String slug) {
        return Optional.of(slug)
                .filter(TenantId::isWellFormed)
                .map(TenantId::new)
                .flatMap(tenants::find)
                .map(Tenant::id)
                .orElseThrow(ProblemException::notFound);
    }
}
