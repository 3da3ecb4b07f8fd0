/**
 * The mailbox for development: takes every mail that Tollgate sends and shows it on a page.
 *
 * <p>Owns an SMTP server and a page, both on 127.0.0.1 only, and keeps the newest mails in memory until the stop. Never used in
 * production. A mail's HTML is shown in a sandbox: it is what a stranger may have written. Knows nothing of the application.
 */
package app.tollgate.ear.mailbox;
