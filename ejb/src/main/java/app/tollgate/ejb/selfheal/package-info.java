/**
 * Numbers that were found for contacts, and whether calls confirm them.
 *
 * <p>Owns {@code enrichment}, {@code phone_flag} and {@code number_change}. Invariants: a found number is confirmed by the first call
 * heard of that was after it was found, with that contact, to that number, and connected; a number that was ever flagged wrong for a
 * contact, or by the outcome of a call, is never healed for it, in whatever order that was told; both are decided in the commit that
 * tells it, once; each confirmation is told by one delivery at most, and each retraction of one that was told, too. Corrections of calls confirm nothing. A removed contact's numbers are forgotten. The contact's own numbers belong to
 * {@code casework} and stay as they are, calls to {@code usage}, which asks {@link app.tollgate.ejb.selfheal.HealingWatch} whether
 * anything is to be decided; the index of calls by contact is kept for this feature.
 */
package app.tollgate.ejb.selfheal;
