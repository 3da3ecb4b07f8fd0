/**
 * Found and flagged numbers and self-healed contacts over HTTP and as pages. What heals a contact is decided in {@code ejb/selfheal}; here
 * stands only how it is asked for and shown.
 */
package app.tollgate.web.selfheal;
