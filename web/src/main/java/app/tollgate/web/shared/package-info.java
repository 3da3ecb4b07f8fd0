/**
 * What every resource and page stands on: reading bodies and queries, writing answers and problems, who calls.
 *
 * <p>Owns the shape of requests and answers, not their meaning. A resource has no {@code try}: whatever is thrown becomes a problem
 * document in {@link app.tollgate.web.shared.Problems}, the one translation.
 */
package app.tollgate.web.shared;
