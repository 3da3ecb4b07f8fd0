/**
 * Cases with their types, contacts, and the lists that contacts stand in.
 *
 * <p>Owns {@code case_type}, {@code legal_case}, {@code contact}, {@code contact_list} and {@code contact_list_member}. Invariants: what
 * usage has named keeps its name, so removing is archiving: a removed contact keeps its id and name and loses everything else, a removed
 * case its title and type, a removed list its members; an external id belongs to one contact, and to one case, that is not removed; a
 * contact with numbers has exactly one primary number; a list, and a case, holds a contact once; a case has a type of the company's, which
 * is not removed while it does. Staff that was deactivated stays on its cases and is not put on others. Locks: a case before the contacts
 * it takes in, a contact before the cases it leaves; no circle, because a case holds only contacts that it did not have. Who depends on a
 * list hears {@link app.tollgate.ejb.casework.ContactListRemoved} and may refuse, who knows more
 * about a contact hears {@link app.tollgate.ejb.casework.ContactRemoved} and forgets it. What runs over a list belongs to {@code campaign}, what
 * was billed for a contact or a case to {@code usage}, who works here to {@code access}.
 */
package app.tollgate.ejb.casework;
