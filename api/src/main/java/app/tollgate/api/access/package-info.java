/** The contract of people, sessions and tokens: who signs in, who is on the team, who the caller is. */
package app.tollgate.api.access;
