package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;

/**
 * Billing Preferences were saved, in the running transaction, which holds the cap row.
 *
 * @param before the position under the old ones
 * @param after the position under the new ones
 */
public record PreferencesChanged(Caller caller, SpendingPosition before, SpendingPosition after) {}
