/** Reports over HTTP: asking, progress, download with resume, and the page for people. */
package app.tollgate.web.report;
