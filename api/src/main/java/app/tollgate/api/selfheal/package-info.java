/** Numbers that were found for contacts, what calls and people say about them, and the files made of that. */
package app.tollgate.api.selfheal;
