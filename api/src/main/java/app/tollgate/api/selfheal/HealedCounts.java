package app.tollgate.api.selfheal;

/** How many self-healed contacts a filter lets pass, and how many it would if they had not been retracted. */
public record HealedCounts(long confirmed, long retracted) {}
