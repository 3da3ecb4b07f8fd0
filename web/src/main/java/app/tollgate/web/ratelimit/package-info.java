/** Rate limits over HTTP: the filter that asks, the headers that tell, the annotation for calls without a credential. */
package app.tollgate.web.ratelimit;
