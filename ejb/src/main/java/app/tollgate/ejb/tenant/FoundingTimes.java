package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Tells other features since when a tenant exists. */
@ApplicationScoped
public class FoundingTimes {

    @Inject
    private Sql sql;

    public Instant of(TenantId tenant) {
        return sql.find(
                        "select created_at from platform.tenant where slug = ?",
                        row -> Sql.instant(row, "created_at"),
                        tenant.slug())
                .orElseThrow(ProblemException::notFound);
    }
}
