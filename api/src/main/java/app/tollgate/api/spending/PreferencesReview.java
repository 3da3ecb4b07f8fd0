package app.tollgate.api.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;

/**
 * What saving other preferences would do.
 *
 * @param spent in the present month
 * @param statusBefore under the cap as it is
 * @param statusAfter under the cap as it would be
 */
public record PreferencesReview(
        BillingSettings before, BillingSettings after, Money spent, CapStatus statusBefore, CapStatus statusAfter) {}
