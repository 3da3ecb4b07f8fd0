/** Cases, case types, contacts and lists over HTTP and as pages; what they may be is decided in {@code ejb/casework}. */
package app.tollgate.web.casework;
