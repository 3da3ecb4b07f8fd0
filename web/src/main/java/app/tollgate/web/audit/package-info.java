/** The system log over HTTP and on its page, and the filter that takes note of the API's calls. */
package app.tollgate.web.audit;
