/**
 * Who calls: credentials, sessions, permissions, the wall against forged forms.
 *
 * <p>Every resource method says by {@link app.tollgate.web.access.Allowed} who may call it; one without is refused. What a credential
 * stands for is decided in {@code ejb/access} and {@code ejb/apikey}.
 */
package app.tollgate.web.access;
