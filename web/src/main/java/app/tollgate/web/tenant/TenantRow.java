package app.tollgate.web.tenant;

import java.util.OptionalInt;

/**
 * One tenant as the operator sees it.
 *
 * @param limitPerMinute requests a minute that hold now
 * @param suspended whether its people and keys are locked out
 */
public record TenantRow(
        String slug,
        String name,
        String timeZone,
        Tier tier,
        int limitPerMinute,
        OptionalInt burst,
        boolean demo,
        boolean suspended) {

    /** Suspension first, since it is what needs a person. */
    public TenantState state() {
        if (suspended) {
            return TenantState.SUSPENDED;
        }
        return demo ? TenantState.DEMO : TenantState.ACTIVE;
    }

    /** The tiers, as on the page. */
    public enum Tier {
        STANDARD,
        PREMIUM,
        ENTERPRISE
    }
}
