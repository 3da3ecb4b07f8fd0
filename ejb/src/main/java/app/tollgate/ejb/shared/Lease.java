package app.tollgate.ejb.shared;

/**
 * The right to do one kind of work on this node only, for a while.
 *
 * @param token grows with every new holder; checked in the commit that acts, so that a frozen former holder cannot act any more
 */
public record Lease(String name, String holder, long token) {}
