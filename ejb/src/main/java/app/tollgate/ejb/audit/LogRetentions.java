package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogRetention;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Store of how long each tenant's log is kept. */
@ApplicationScoped
class LogRetentions {

    @Inject
    private Sql sql;

    LogRetentions() {}

    LogRetention of(TenantId tenant) {
        return sql.find(
                        "select months from platform.system_log_retention where tenant = ?",
                        row -> new LogRetention(row.getInt(1)),
                        tenant.slug())
                .orElse(LogRetention.DEFAULT);
    }

    void put(TenantId tenant, LogRetention retention) {
        sql.update(
                "insert into platform.system_log_retention (tenant, months) values (?, ?)"
                        + " on conflict (tenant) do update set months = excluded.months",
                tenant.slug(),
                retention.months());
    }
}
