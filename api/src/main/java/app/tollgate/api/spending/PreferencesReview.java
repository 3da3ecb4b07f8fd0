package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;

/**
 * What saving other preferences would do.
 *
 * @param spent in the present month
 * @param held what is reserved and not spent yet; it is charged whatever the cap becomes
 * @param statusBefore under the cap as it is
 * @param statusAfter under the cap as it would be
 * @param capFrees whether campaigns that the cap paused would go on
 */
public record PreferencesReview(
        BillingSettings before,
        BillingSettings after,
        Money spent,
        Money held,
        CapStatus statusBefore,
        CapStatus statusAfter,
        boolean capFrees) {}
