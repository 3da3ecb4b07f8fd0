/**
 * Campaigns: what they run over, where they stand, and who stopped them.
 *
 * <p>Owns {@code campaign}. Invariants: a campaign is paused exactly if it has a reason; what a cap paused, a cap alone resumes by
 * itself, and only while neither cap is reached; once a person pauses it, no cap does; a campaign over its own cap never waits for the
 * tenant's ({@code CAMPAIGN_CAP} wins over {@code SPENDING_CAP}); removing is archiving, since usage keeps naming it. Locks: who may set
 * a campaign running or change its cap takes the cap's row first ({@link app.tollgate.ejb.spending.SpendingRoom}), then the campaign's.
 * How much was spent, and when a cap is reached, belongs to {@code spending}, which tells by events; lists belong to {@code casework}.
 */
package app.tollgate.ejb.campaign;
