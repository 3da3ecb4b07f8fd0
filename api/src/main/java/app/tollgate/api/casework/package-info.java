/** Cases and their types, contacts and lists of them, as integrators and pages see them. */
package app.tollgate.api.casework;
