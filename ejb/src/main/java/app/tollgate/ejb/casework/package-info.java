/**
 * Contacts and the lists they stand in.
 *
 * <p>Owns {@code contact}, {@code contact_list} and {@code contact_list_member}. Invariants: what usage has named keeps its name, so
 * removing is archiving: a removed contact keeps its id and name and loses everything else, a removed list its members; an external id
 * belongs to one contact that is not removed; a contact with numbers has exactly one primary number; a list holds a contact once. Who
 * depends on a list hears {@link app.tollgate.ejb.casework.ContactListRemoved} and may refuse. What runs over a list belongs to
 * {@code campaign}, what was billed for a contact to {@code usage}.
 */
package app.tollgate.ejb.casework;
