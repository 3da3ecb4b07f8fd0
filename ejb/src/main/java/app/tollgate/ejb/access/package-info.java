/**
 * People, invitations, sessions, tokens, and the door of each realm.
 *
 * <p>Owns {@code user_account}, {@code invitation} and {@code user_session} of every realm, {@code platform.failed_sign_in} and
 * {@code platform.signing_key}. Invariants: nobody is deleted; a tenant that has an admin who can sign in never loses the last; an
 * invitation works once; a session lives only while its row does; a token is good only while the key or session behind it is. Keys of
 * programs belong to {@code apikey}, permissions of a call to {@code web/access}.
 */
package app.tollgate.ejb.access;
