/** Scheduled reports by the API and on pages, and the files that links in mails lead to. */
package app.tollgate.web.schedule;
