package app.tollgate.web.tenant;

import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;

/**
 * One tenant as the operator sees it.
 *
 * @param limitPerMinute requests a minute that hold now
 * @param suspended whether its people and keys are locked out
 */
public record TenantRow(
        String slug, String name, String timeZone, Tier tier, int limitPerMinute, boolean demo, boolean suspended) {

    static TenantRow of(TenantView tenant) {
        int limit = tenant.limitPerMinute() != null
                ? tenant.limitPerMinute()
                : tenant.tier().limitPerMinute().orElse(0);
        return new TenantRow(
                tenant.slug(),
                tenant.name(),
                tenant.timeZone(),
                tenant.tier(),
                limit,
                tenant.demo(),
                tenant.status() == TenantStatus.SUSPENDED);
    }

    /** Suspension first, since it is what needs a person. */
    public TenantState state() {
        if (suspended) {
            return TenantState.SUSPENDED;
        }
        return demo ? TenantState.DEMO : TenantState.ACTIVE;
    }
}
