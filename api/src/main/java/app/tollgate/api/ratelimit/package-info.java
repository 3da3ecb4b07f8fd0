/** The contract of rate limits. */
package app.tollgate.api.ratelimit;
