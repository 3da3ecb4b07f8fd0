/** API keys over HTTP and as pages; what a key is and may become is decided in {@code ejb/apikey}. */
package app.tollgate.web.apikey;
